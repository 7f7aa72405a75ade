import { money } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SettlementContent } from '#lib/server/claim/settlement.ts';

/** How a settlement comes to its amount, step by step: the rate, the worth of the voucher, what was settled before. */
export function becauseOf(content: SettlementContent): string[] {
	const { rate_percent, admitted_cents, award_cents, settled_before_cents, amount_cents } = content;
	const paid = Math.round((admitted_cents * rate_percent) / 100);
	const capped = settled_before_cents + paid > award_cents;
	return [
		m.after_claim_because_rate({
			percent: rate_percent,
			admitted: money(admitted_cents),
			amount: money(paid)
		}),
		...(capped ? [m.after_claim_because_cap({ cap: money(award_cents) })] : []),
		...(settled_before_cents > 0
			? [m.after_claim_because_before({ amount: money(settled_before_cents) })]
			: []),
		m.after_claim_because_outcome({ amount: money(amount_cents) })
	];
}
