import { sum, type Cents } from '../money.ts';
import { voucherAmounts, type VoucherAmount } from '../scheme/amount.ts';
import type { SchemeContent, SizeClass } from '../scheme/content.ts';
import { groupOf, type Group } from '../undertaking/group.ts';
import type { Ownership } from '../undertaking/ownership.ts';
import { knownSizeClass, type KnownFigures } from '../undertaking/size.ts';
import { sizeStatus, type SizeStatus } from '../undertaking/size-status.ts';
import type { Answers, Circumstance, Filled } from './answers.ts';

/** What is asked, with its calculation; stored with the application at submission. */
export type Requested = {
	readonly size_class: SizeClass;
	/** One per voucher kind that is asked for and has lines. */
	readonly vouchers: readonly VoucherAmount[];
	readonly total_cents: Cents;
};

/** The ownership around the applicant, with the applicant's own figures in it; null when it is not given. */
export function ownershipOf(size: Answers['size'] | undefined): Ownership | null {
	if (!size?.ownership) return null;
	const { staff_awu, turnover_cents, balance_cents } = size;
	const { applicant, parties } = size.ownership;
	return {
		...size.ownership,
		parties: parties.map((party) =>
			party.id === applicant && party.kind === 'enterprise'
				? { ...party, figures: { staff_awu, turnover_cents, balance_cents } }
				: party
		)
	};
}

/** The group that the ownership makes, each member with its reason; null without one, or when it is broken. */
export function groupAround(size: Answers['size'] | undefined): Group | null {
	const ownership = ownershipOf(size);
	try {
		return ownership && groupOf(ownership);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/**
 * The figures that decide the size class: those of the whole group when there is one (Annex I art. 6, 651/2014).
 * A group includes the enterprise itself, so less than its own figure, when that is given, cannot be right and counts
 * as unknown. Where the
 * ownership is given, they follow from it.
 */
export function figuresOf(size: Answers['size'] | undefined): KnownFigures {
	if (size?.ownership) return groupAround(size)?.figures ?? UNKNOWN;
	const counted = (own: number | null = null, group: number | null = null): number | null => {
		if (size?.in_group === false) return own;
		return size?.in_group === true && group !== null && group >= (own ?? 0) ? group : null;
	};
	return {
		staff_awu: counted(size?.staff_awu, size?.group_staff_awu),
		turnover_cents: counted(size?.turnover_cents, size?.group_turnover_cents),
		balance_cents: counted(size?.balance_cents, size?.group_balance_cents)
	};
}

/** The size class that counts, as far as it is known; null while the missing figures can still change it. */
export const sizeClassOf = (size: Answers['size'] | undefined): SizeClass | null =>
	sizeStatusOf(size)?.size_class ?? null;

/**
 * The size class with why it counts: what is above the ceiling of small for the first year was micro or small before,
 * and stays small (Annex I art. 4(2)), unless an owner is new or public bodies have control (art. 3(4)). null: not known.
 */
export function sizeStatusOf(size: Answers['size'] | undefined): SizeStatus | null {
	const group = groupAround(size);
	const now = size?.ownership ? (group?.size_class ?? null) : knownSizeClass(figuresOf(size));
	if (now === null) return null;
	const said = (one: Circumstance) => size?.circumstances?.includes(one) === true;
	const above = (now === 'medium' || now === 'large') && !(group && group.publicly_controlled !== false);
	const grew = said('first_year_above') && above;
	const closed_years: SizeClass[] = said('new_firm') ? [] : grew ? ['small', now] : [now];
	return sizeStatus({ closed_years, now, new_owner: said('new_owner') });
}

const UNKNOWN: KnownFigures = { staff_awu: null, turnover_cents: null, balance_cents: null };

/**
 * What the scheme would grant for what is filled in; null while the size class, and so the ceiling, is not known.
 * A line without a VAT share counts without its VAT: never more than what can be granted.
 */
export function requestedOf(content: SchemeContent, { sections, lines }: Filled): Requested | null {
	const size_class = sizeClassOf(sections.size);
	if (!size_class) return null;
	const asked = lines.filter(({ kind }) => sections.kinds?.kinds.includes(kind));
	const vouchers = voucherAmounts(
		content,
		size_class,
		asked.map((line) => ({
			service: line.service_code,
			net_cents: line.net_cents,
			vat_cents: line.vat_cents,
			vat_recoverable_percent: line.vat_recoverable_percent ?? 100,
			hardware: line.hardware,
			other_funding_cents: line.other_funding_cents ?? 0
		}))
	);
	return { size_class, vouchers, total_cents: sum(vouchers.map(({ amount_cents }) => amount_cents)) };
}
