import { sum } from '#lib/domain/money.ts';
import type { Reader } from '../db/connect.ts';

/** How much of a voucher has been settled in announced decisions, in cents. */
export async function settledOn(db: Reader, voucher_id: string): Promise<number> {
	const rows = await db
		.selectFrom('claim')
		.where('voucher_id', '=', voucher_id)
		.where('state', 'in', ['settled', 'paid'])
		.select('settled_cents')
		.execute();
	return sum(rows.map(({ settled_cents }) => settled_cents ?? 0));
}

/** Whether the grantor still has to judge a claim on this voucher: sent in, and not settled yet. */
export async function claimUnderWay(db: Reader, voucher_id: string): Promise<boolean> {
	const claim = await db
		.selectFrom('claim')
		.where('voucher_id', '=', voucher_id)
		.where('state', 'in', ['submitted', 'complete', 'assessed'])
		.select('id')
		.executeTakeFirst();
	return claim !== undefined;
}

/** Whether a settled sum of this voucher has not reached the recipient yet. */
export async function paymentUnderWay(db: Reader, voucher_id: string): Promise<boolean> {
	const payment = await db
		.selectFrom('payment')
		.innerJoin('claim', 'claim.id', 'payment.claim_id')
		.where('claim.voucher_id', '=', voucher_id)
		.where('payment.state', '<>', 'executed')
		.select('payment.id')
		.executeTakeFirst();
	return payment !== undefined;
}
