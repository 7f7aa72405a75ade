import { PAYMENT_BATCH } from '#lib/domain/payment/batch-lifecycle.ts';
import { PAYMENT } from '#lib/domain/payment/lifecycle.ts';
import { permit } from '#lib/domain/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { fill, type Text } from '#lib/domain/text.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockBatch, type LockedPayment } from './batch-lock.ts';
import { fileOf } from './file-of.ts';
import { refuseOnHold } from './lock-behind.ts';
import { DECIDER, PREPARER, PROPOSER } from './words.ts';

/**
 * A second person releases a batch: not who prepared it, and neither who proposed nor who decided any settlement in
 * it. The payment file is made by a job.
 * @throws Refused with every reason; also when no payment file could be made, such as without the grantor's account
 */
export async function releaseBatch(db: Database, person: Person, batch_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { batch, payments } = await lockBatch(tx, person, 'payment_releaser', batch_id);
		permit(PAYMENT_BATCH, batch.state, 'release', actorOf(person));
		const reasons = [
			...(batch.prepared_by === person.id ? [PREPARER] : []),
			...payments.flatMap((payment) => ownHand(payment, person.id))
		];
		if (reasons.length > 0) throw new Refused(...reasons);
		await refuseOnHold(tx, payments);
		await fileOf(tx, batch, payments);
		await tx
			.updateTable('payment_batch')
			.set({ released_by: person.id, released_at: await now(tx) })
			.where('id', '=', batch.id)
			.execute();
		await move(tx, PAYMENT_BATCH, batch, 'release', actorOf(person));
		for (const payment of payments) {
			await move(tx, PAYMENT, payment, 'release', actorOf(person));
			await record(tx, {
				record: 'payment',
				record_id: payment.id,
				event: 'payment.released',
				person_id: person.id,
				application_id: payment.application_id,
				details: { batch: batch.number }
			});
		}
		await record(tx, {
			record: 'payment_batch',
			record_id: batch.id,
			event: 'payment_batch.released',
			person_id: person.id,
			details: { number: batch.number }
		});
		await enqueue(tx, 'export_batch', { batch_id: batch.id }, `export_batch:${batch.id}`);
	});
}

/** Why a person's own hand in the settlement keeps them from releasing its payment. */
export function ownHand(
	payment: Pick<LockedPayment, 'proposed_by' | 'decided_by' | 'claim_number'>,
	person_id: string
): Text[] {
	const claim = payment.claim_number ?? '';
	return [
		...(payment.decided_by === person_id ? [fill(DECIDER, { claim })] : []),
		...(payment.proposed_by === person_id ? [fill(PROPOSER, { claim })] : [])
	];
}
