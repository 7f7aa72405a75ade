import type { ClaimLineAnswers } from '#lib/domain/claim/line.ts';
import type { AnswerRow } from '#lib/forms/application/summary.ts';
import { vatShare } from '#lib/forms/application/line-rows.ts';
import type { Teller } from '#lib/forms/application/words.ts';
import { m } from '#lib/paraglide/messages.js';

/** What was filled in of one service of a claim, in the order of the form. */
export const claimLineRows = (line: ClaimLineAnswers, tell: Teller): AnswerRow[] => [
	{ key: tell.say(m.after_claim_delivered), value: tell.day(line.delivered_on) },
	{ key: tell.say(m.claim_invoice_number), value: line.invoice_number },
	{ key: tell.say(m.claim_invoiced_on), value: tell.day(line.invoiced_on) },
	{ key: tell.say(m.claim_net), value: tell.amount(line.net_cents) },
	{ key: tell.say(m.claim_vat), value: tell.amount(line.vat_cents) },
	{ key: tell.say(m.claim_vat_share), value: vatShare(line.vat_recoverable_percent, tell) },
	{ key: tell.say(m.claim_paid_on), value: tell.day(line.paid_on) },
	{ key: tell.say(m.rule_own_account), value: tell.yesNo(line.paid_from_own_account ?? false) }
];
