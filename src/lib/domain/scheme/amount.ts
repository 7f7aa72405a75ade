import { share, sum, type Cents } from '../money.ts';
import type { SchemeContent, SizeClass, VoucherKind, VoucherTerms } from './content.ts';
import { costBase, positive, type CostLine } from './cost-line.ts';

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
 * What the scheme grants for these lines: one entry per voucher kind with lines, in the scheme's order. The rate is applied once to the
 * voucher's total, half up, and capped by size class; when the vouchers together pass their ceiling, the last one is reduced.
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
	const cost_base_cents = sum(lines.map(costBase));
	const hardware_cents = sum(lines.filter(({ hardware }) => hardware).map(costBase));
	const hardware_excess_cents = hardwareExcess(
		hardware_cents,
		cost_base_cents - hardware_cents,
		hardware_percent
	);
	const admitted_cents = cost_base_cents - hardware_excess_cents;
	const otherFunding = sum(lines.map(({ other_funding_cents = 0 }) => positive(other_funding_cents)));
	const atRate = share(admitted_cents, terms.rate_percent, 100);
	const before_cap_cents = Math.max(0, Math.min(atRate, admitted_cents - otherFunding));
	const amount_cents = Math.min(before_cap_cents, cap_cents, room);
	return {
		kind: terms.kind,
		cost_base_cents,
		hardware_cents,
		hardware_excess_cents,
		admitted_cents,
		rate_percent: terms.rate_percent,
		before_cap_cents,
		cap_cents,
		amount_cents,
		below_minimum: amount_cents < terms.minimum_cents
	};
}

/** Hardware h is at most p% of what is admitted: h ≤ p·(h + rest)/100, so h ≤ p·rest/(100 − p). */
function hardwareExcess(hardware: Cents, rest: Cents, percent: number): Cents {
	if (percent >= 100) return 0;
	return Math.max(0, hardware - Math.floor((rest * percent) / (100 - percent)));
}
