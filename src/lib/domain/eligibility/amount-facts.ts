import { sum, type Cents } from '../money.ts';
import type { SizeClass, VoucherKind } from '../scheme/content.ts';
import { aidInWindow } from '../undertaking/de-minimis.ts';
import { knownSizeClass, type KnownFigures } from '../undertaking/size.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseFacts } from './facts.ts';

/** The figures that count: those of the whole group when there is one; less than the enterprise alone cannot be right. */
export function countedFigures({ size }: CaseFile['answers']): KnownFigures {
	const counted = (own: number | null | undefined, group: number | null | undefined): number | null => {
		if (size?.in_group === false) return own ?? null;
		return size?.in_group === true && own != null && group != null && group >= own ? group : null;
	};
	return {
		staff_awu: counted(size?.staff_awu, size?.group_staff_awu),
		turnover_cents: counted(size?.turnover_cents, size?.group_turnover_cents),
		balance_cents: counted(size?.balance_cents, size?.group_balance_cents)
	};
}

/** Size, with the group. */
export function sizeFacts({ answers }: CaseFile) {
	const figures = countedFigures(answers);
	return {
		in_group: answers.size?.in_group ?? null,
		...figures,
		size_class: knownSizeClass(figures)
	} satisfies Partial<CaseFacts>;
}

/** De minimis aid stated by the applicant and granted through this portal, seen from today. */
export function deMinimisFacts({ scheme, answers: { de_minimis }, awards, today }: CaseFile) {
	const rows = (de_minimis?.rows ?? []).flatMap(({ granted_on, amount_cents }) =>
		granted_on === null || amount_cents === null ? [] : [{ granted_on, amount_cents }]
	);
	const whole = rows.length === (de_minimis?.rows.length ?? 0);
	const stated =
		de_minimis?.has_aid == null
			? null
			: de_minimis.has_aid
				? whole && rows.length > 0
				: rows.length === 0 || null;
	const here = awardedPerDay(awards ?? []);
	const elsewhere = rows.filter((row) => here.get(row.granted_on) !== row.amount_cents);
	const granted = [...here].map(([granted_on, amount_cents]) => ({ granted_on, amount_cents }));
	return {
		de_minimis_declared: stated,
		de_minimis_prior_cents: stated === true && awards ? aidInWindow([...elsewhere, ...granted], today) : null,
		de_minimis_ceiling_cents: scheme.de_minimis_ceiling_cents
	} satisfies Partial<CaseFacts>;
}

/** What this portal granted per day: a row the applicant states with that day and amount is the same aid. */
function awardedPerDay(awards: NonNullable<CaseFile['awards']>): Map<string, Cents> {
	const days = Map.groupBy(awards, (award) => award.granted_on);
	return new Map([...days].map(([day, granted]) => [day, sum(granted.map((award) => award.amount_cents))]));
}

/** What is asked, and what the scheme allows at most. */
export function amountFacts({ scheme, answers, requested_cents, awards }: CaseFile) {
	const kinds = answers.kinds ?? null;
	const terms = (kind: VoucherKind) => scheme.vouchers.find((voucher) => voucher.kind === kind);
	const asked = (kind: VoucherKind): Cents | null =>
		kinds === null ? null : kinds.includes(kind) ? (requested_cents[kind] ?? null) : 0;
	const s = asked('S');
	const b = asked('B');
	const size_class = knownSizeClass(countedFigures(answers));
	const cap = (kind: VoucherKind): Cents | null => capFor(terms(kind)?.cap_cents ?? {}, size_class);
	return {
		asks_s: kinds && kinds.includes('S'),
		asks_b: kinds && kinds.includes('B'),
		requested_s_cents: s,
		requested_b_cents: b,
		requested_cents: s === null || b === null ? null : sum([s, b]),
		minimum_s_cents: terms('S')?.minimum_cents ?? 0,
		minimum_b_cents: terms('B')?.minimum_cents ?? 0,
		cap_s_cents: cap('S'),
		cap_b_cents: cap('B'),
		together_cap_cents: scheme.together_cap_cents,
		hardware_percent: scheme.hardware_percent,
		awarded_kinds: awards && awards.map((award) => award.kind),
		awarded_cents: awards && sum(awards.map((award) => award.amount_cents))
	} satisfies Partial<CaseFacts>;
}

/** The ceiling of a voucher for a size class: none for a class without an entry, unknown while the class is. */
const capFor = (caps: Partial<Record<SizeClass, Cents>>, size_class: SizeClass | null): Cents | null =>
	size_class === null ? null : (caps[size_class] ?? 0);
