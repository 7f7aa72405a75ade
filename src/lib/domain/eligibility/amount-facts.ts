import { figuresOf, sizeClassOf, sizeStatusOf } from '../application/requested.ts';
import { sum, type Cents } from '../money.ts';
import type { SchemeContent, SizeClass, VoucherKind } from '../scheme/content.ts';
import { aidInWindow, type Aid } from '../undertaking/de-minimis.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseFacts } from './facts.ts';

/** Size: the figures that count are those of the whole group when there is one. */
export const sizeFacts = ({ sections: { size } }: CaseFile) =>
	({
		in_group: size?.in_group ?? null,
		...figuresOf(size),
		size_class: sizeClassOf(size),
		size_basis: sizeStatusOf(size)?.basis ?? null
	}) satisfies Partial<CaseFacts>;

/** What of a case its aid follows from. */
type AidFile = Pick<CaseFile, 'sections' | 'awards' | 'today'> & {
	readonly scheme: Pick<SchemeContent, 'de_minimis_ceiling_cents'>;
};

/**
 * De minimis aid stated by the applicant, and granted through this portal to the whole single undertaking under any of
 * its schemes, seen from today (2023/2831 art. 2(2), 3(2)).
 */
export function deMinimisFacts({ scheme, sections: { de_minimis }, awards, today }: AidFile) {
	const stated = (de_minimis?.aid ?? []).flatMap(({ granted_on, amount_cents }) =>
		!granted_on || amount_cents === null ? [] : [{ granted_on, amount_cents }]
	);
	const declared = isDeclared(de_minimis, stated.length);
	const here = awards ?? [];
	const elsewhere = statedElsewhere(stated, here);
	return {
		de_minimis_declared: declared,
		de_minimis_prior_cents: declared === true && awards ? aidInWindow([...elsewhere, ...here], today) : null,
		de_minimis_ceiling_cents: scheme.de_minimis_ceiling_cents
	} satisfies Partial<CaseFacts>;
}

/** "No aid" with aid listed contradicts itself: cannot tell. */
function isDeclared(given: CaseFile['sections']['de_minimis'], whole_rows: number): boolean | null {
	if (given === undefined || given.has_aid === null) return null;
	if (!given.has_aid) return given.aid.length === 0 ? true : null;
	return whole_rows > 0 && whole_rows === given.aid.length;
}

type Award = NonNullable<CaseFile['awards']>[number];

/**
 * Stated aid that this portal did not give. A row with the day and amount of a letter is that letter, as is one with the
 * total of the letters of a day; each letter is one row at most, so that another grantor's aid of that day still counts.
 */
function statedElsewhere(stated: readonly Aid[], awards: readonly Award[]): Aid[] {
	const left = new Set(awards);
	const isHere = (row: Aid): boolean => {
		const day = [...left].filter(({ granted_on }) => granted_on === row.granted_on);
		const letters = [...Map.groupBy(day, ({ case_id }) => case_id).values(), day];
		const same = letters.find((letter) => isTotal(row.amount_cents, letter));
		same?.forEach((award) => left.delete(award));
		return same !== undefined;
	};
	return stated.filter((row) => !isHere(row));
}

/** The total of a letter, as it was granted or as it stands after settlement. */
const isTotal = (cents: Cents, letter: readonly Award[]): boolean =>
	letter.length > 0 &&
	[
		sum(letter.map(({ amount_cents }) => amount_cents)),
		sum(letter.map(({ letter_cents, amount_cents }) => letter_cents ?? amount_cents))
	].includes(cents);

/** What is asked, and what the scheme allows at most. */
export function amountFacts({ scheme, sections, requested, awards }: CaseFile) {
	const kinds = sections.kinds?.kinds ?? null;
	const size_class = sizeClassOf(sections.size);
	const in_programme = awards && awards.filter(({ other_scheme = false }) => !other_scheme);
	const terms = (kind: VoucherKind) => scheme.vouchers.find((voucher) => voucher.kind === kind);
	const asked = (kind: VoucherKind): Cents | null => {
		if (kinds === null || requested === null) return null;
		return kinds.includes(kind) ? (requested.find((one) => one.kind === kind)?.amount_cents ?? 0) : 0;
	};
	const [s, b] = [asked('S'), asked('B')];
	return {
		asks_s: kinds && kinds.includes('S'),
		asks_b: kinds && kinds.includes('B'),
		requested_s_cents: s,
		requested_b_cents: b,
		requested_cents: s === null || b === null ? null : sum([s, b]),
		minimum_s_cents: terms('S')?.minimum_cents ?? 0,
		minimum_b_cents: terms('B')?.minimum_cents ?? 0,
		cap_s_cents: capFor(terms('S')?.cap_cents, size_class),
		cap_b_cents: capFor(terms('B')?.cap_cents, size_class),
		together_cap_cents: scheme.together_cap_cents,
		hardware_percent: scheme.hardware_percent,
		awarded_kinds: in_programme && in_programme.map((award) => award.kind),
		awarded_cents: in_programme && sum(in_programme.map((award) => award.amount_cents))
	} satisfies Partial<CaseFacts>;
}

/** The ceiling of a voucher for a size class: none for a class without an entry, unknown while the class is. */
const capFor = (
	caps: Readonly<Partial<Record<SizeClass, Cents>>> | undefined,
	size_class: SizeClass | null
): Cents | null => (size_class === null ? null : (caps?.[size_class] ?? 0));
