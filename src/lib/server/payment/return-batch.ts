import { PAYMENT_BATCH } from '#lib/domain/payment/batch-lifecycle.ts';
import { PAYMENT } from '#lib/domain/payment/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockBatch } from './batch-lock.ts';
import { NO_REASON } from './words.ts';

/** The releaser gives a batch back, with a reason: its payments are due again. */
export async function returnBatch(
	db: Database,
	person: Person,
	{ batch_id, reason }: { readonly batch_id: string; readonly reason: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { batch, payments } = await lockBatch(tx, person, 'payment_releaser', batch_id);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		await move(tx, PAYMENT_BATCH, batch, 'return', actorOf(person));
		await tx
			.updateTable('payment_batch')
			.set({ returned_reason: reason.trim() })
			.where('id', '=', batch.id)
			.execute();
		for (const payment of payments) {
			await move(tx, PAYMENT, payment, 'return', actorOf(person));
			await record(tx, {
				record: 'payment',
				record_id: payment.id,
				event: 'payment.returned',
				person_id: person.id,
				application_id: payment.application_id,
				details: { batch: batch.number }
			});
		}
		await tx.updateTable('payment').set({ batch_id: null }).where('batch_id', '=', batch.id).execute();
		await record(tx, {
			record: 'payment_batch',
			record_id: batch.id,
			event: 'payment_batch.returned',
			person_id: person.id,
			details: { number: batch.number, reason: reason.trim() }
		});
	});
}
