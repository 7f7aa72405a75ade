import { exact, least, minus, most, NOTHING, percent, rounded, times, total, type Exact } from '../exact.ts';
import { sum, type Cents } from '../money.ts';
import type { SchemeContent, SizeClass, VoucherKind, VoucherTerms } from './content.ts';
import { exactCostBase, positive, type CostLine } from './cost-line.ts';

/** One voucher's money, step by step, so that a page and a letter can show the calculation. */
export type VoucherAmount = {
	readonly kind: VoucherKind;
	readonly cost_base_cents: Cents;
	readonly hardware_cents: Cents;
	/** Hardware above the allowed share of the cost base: left out. */
	readonly hardware_excess_cents: Cents;
	/** The cost base without the excess: what the rate is applied to. */
	readonly admitted_cents: Cents;
	readonly rate_percent: number;
	readonly before_cap_cents: Cents;
	/** 0: an organisation of this size cannot have the voucher. */
	readonly cap_cents: Cents;
	readonly amount_cents: Cents;
	readonly below_minimum: boolean;
};

/**
 * What the scheme grants for these lines: one entry per voucher kind with lines, in the scheme's order. Costs, VAT and
 * shares stay exact; the rate is applied once to the voucher's total and only then rounded, half up. It is capped by size
 * class; when the vouchers together pass their ceiling, the last one is reduced. Where others pay for the same costs, all
 * together never pass the costs (2023/2831 art. 5(3)).
 * @throws RangeError for a service outside the scheme, a negative amount, a percentage outside 0–100
 */
export function voucherAmounts(
	content: Pick<SchemeContent, 'vouchers' | 'together_cap_cents' | 'hardware_percent'>,
	size_class: SizeClass,
	lines: readonly CostLine[]
): VoucherAmount[] {
	for (const { service } of lines)
		if (!content.vouchers.some(({ services }) => services.includes(service)))
			throw new RangeError(`Service ${service} is not in the scheme`);
	let room = content.together_cap_cents;
	return content.vouchers.flatMap((terms) => {
		const own = lines.filter(({ service }) => terms.services.includes(service));
		if (own.length === 0) return [];
		const voucher = voucherAmount(
			terms,
			terms.cap_cents[size_class] ?? 0,
			content.hardware_percent,
			own,
			room
		);
		room -= voucher.amount_cents;
		return [voucher];
	});
}

function voucherAmount(
	terms: VoucherTerms,
	cap_cents: Cents,
	hardware_percent: number,
	lines: readonly CostLine[],
	room: Cents
): VoucherAmount {
	const base = total(lines.map(exactCostBase));
	const hardware = total(lines.filter((line) => line.hardware).map(exactCostBase));
	const admitted = minus(base, hardwareExcess(hardware, minus(base, hardware), hardware_percent));
	const otherFunding = sum(lines.map(({ other_funding_cents = 0 }) => positive(other_funding_cents)));
	const granted = least(times(admitted, percent(terms.rate_percent)), minus(admitted, exact(otherFunding)));
	const before_cap_cents = rounded(most(granted, NOTHING));
	const amount_cents = Math.min(before_cap_cents, cap_cents, room);
	return {
		kind: terms.kind,
		cost_base_cents: rounded(base),
		hardware_cents: rounded(hardware),
		hardware_excess_cents: rounded(base) - rounded(admitted),
		admitted_cents: rounded(admitted),
		rate_percent: terms.rate_percent,
		before_cap_cents,
		cap_cents,
		amount_cents,
		below_minimum: amount_cents < terms.minimum_cents
	};
}

/** Hardware h is at most p% of what is admitted: h ≤ p·(h + rest)/100, so h ≤ p·rest/(100 − p). */
function hardwareExcess(hardware: Exact, rest: Exact, most_percent: number): Exact {
	if (most_percent >= 100) return NOTHING;
	const { top, bottom } = times(rest, exact(most_percent));
	const { top: left, bottom: parts } = exact(100 - most_percent);
	return most(NOTHING, minus(hardware, { top: top * parts, bottom: bottom * left }));
}
