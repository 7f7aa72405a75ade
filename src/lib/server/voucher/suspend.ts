import { Refused } from '#lib/domain/refusal.ts';
import { VOUCHER } from '#lib/domain/voucher/lifecycle.ts';
import { record } from '../audit/record.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockVoucher } from './lock.ts';
import { NO_REASON, PAYMENT_LEFT } from './words.ts';

type Reasoned = { readonly voucher_id: string; readonly reason: string };

/** The claims officer stops claims and payments on a voucher for a while, with a reason (Awb 4:56). */
export const suspendVoucher = (db: Database, person: Person, input: Reasoned): Promise<void> =>
	change(db, person, input, 'suspend');

/** The claims officer ends a suspension, with a reason. */
export const resumeVoucher = (db: Database, person: Person, input: Reasoned): Promise<void> =>
	change(db, person, input, 'resume');

async function change(
	db: Database,
	person: Person,
	{ voucher_id, reason }: Reasoned,
	event: 'suspend' | 'resume'
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { voucher, application } = await lockVoucher(tx, person, 'claims_officer', voucher_id);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		if (event === 'suspend' && (await paymentLeft(tx, voucher.id))) throw new Refused(PAYMENT_LEFT);
		await move(tx, VOUCHER, voucher, event, actorOf(person));
		await record(tx, {
			record: 'voucher',
			record_id: voucher.id,
			event: event === 'suspend' ? 'voucher.suspended' : 'voucher.resumed',
			person_id: person.id,
			application_id: application.id,
			details: { number: voucher.number, reason: reason.trim() }
		});
	});
}

/** A settlement that has been decided, or a payment that has been released, can no longer be held up here. */
async function paymentLeft(tx: Tx, voucher_id: string): Promise<boolean> {
	const payment = await tx
		.selectFrom('payment')
		.innerJoin('claim', 'claim.id', 'payment.claim_id')
		.where('claim.voucher_id', '=', voucher_id)
		.where('payment.state', 'in', ['released', 'exported'])
		.select('payment.id')
		.executeTakeFirst();
	const decided = await tx
		.selectFrom('decision')
		.innerJoin('claim', 'claim.id', 'decision.claim_id')
		.where('claim.voucher_id', '=', voucher_id)
		.where('decision.state', '=', 'decided')
		.select('decision.id')
		.executeTakeFirst();
	return payment !== undefined || decided !== undefined;
}
