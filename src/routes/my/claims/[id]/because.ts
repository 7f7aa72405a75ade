import { settlementSteps } from '#lib/domain/scheme/settled-amount.ts';
import { money } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SettlementContent } from '#lib/server/claim/settlement.ts';

type Settlement = Omit<SettlementContent, 'lines'>;

/** How a settlement comes to its amount, step by step: the rate, the worth of the voucher, what was settled before. */
export function becauseOf(settlement: Settlement): string[] {
	const { settled_before_cents, amount_cents } = settlement;
	return [
		...rateOf(settlement),
		...(settled_before_cents > 0
			? [m.after_claim_because_before({ amount: money(settled_before_cents) })]
			: []),
		m.after_claim_because_outcome({ amount: money(amount_cents) })
	];
}

/** Over which costs the rate goes and what bounds it. A later settlement that kept no earlier costs says nothing of it. */
function rateOf(settlement: Settlement): string[] {
	const { admitted_before_cents, settled_before_cents, rate_percent, award_cents } = settlement;
	if (admitted_before_cents === undefined && settled_before_cents > 0) return [];
	const before = admitted_before_cents ?? 0;
	const steps = settlementSteps({ ...settlement, admitted_before_cents: before });
	const admitted = money(steps.admitted_cents);
	return [
		...(before > 0 ? [m.after_claim_because_together({ before: money(before), admitted })] : []),
		m.after_claim_because_rate({ percent: rate_percent, admitted, amount: money(steps.before_cap_cents) }),
		...(steps.capped ? [m.after_claim_because_cap({ cap: money(award_cents) })] : [])
	];
}
