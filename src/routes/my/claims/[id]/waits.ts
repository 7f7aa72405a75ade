import { termOf } from '#lib/domain/calendar/terms.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { m } from '#lib/paraglide/messages.js';
import type { VoucherClaim } from '#lib/server/voucher/queries.ts';

type Claim = Pick<VoucherClaim, 'settle_by' | 'due_on' | 'payment_state'>;

/** When is paid at the latest, as far as can be said before it is settled: the two terms after one another. */
export const expectedOn = ({ settle_by, due_on }: Claim, terms: SchemeContent['terms']): string | null =>
	settle_by && !due_on ? termOf(terms, 'payment', settle_by).end_on : null;

/** What a payment that has its day still waits for. */
export function waitsFor({ payment_state }: Claim): string {
	if (payment_state === 'failed') return m.claim_waits_failed();
	const on_its_way = payment_state === 'exported' || payment_state === 'released';
	return on_its_way ? m.claim_waits_bank() : m.claim_waits_batch();
}
