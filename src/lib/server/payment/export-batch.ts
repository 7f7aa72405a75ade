import { PAYMENT_BATCH } from '#lib/domain/payment/batch-lifecycle.ts';
import { PAYMENT } from '#lib/domain/payment/lifecycle.ts';
import { SYSTEM } from '#lib/domain/roles.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { store } from '../documents/store.ts';
import { sha256 } from '../sha256.ts';
import { post } from '../ledger/post.ts';
import { lockBatch } from './batch-lock.ts';
import { fileOf } from './file-of.ts';

/**
 * Makes the payment file of a released batch and stores it with its hash: from here the money is in payment. Running
 * it again changes nothing.
 */
export async function exportBatch(db: Database, batch_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { batch, payments } = await lockBatch(tx, null, null, batch_id);
		if (batch.state !== 'released') return;
		const bytes = new TextEncoder().encode(await fileOf(tx, batch, payments));
		const file_document_id = await store(tx, {
			bytes,
			kind: 'payment_file',
			file_name: `${batch.number}.xml`,
			media_type: 'application/xml',
			application_id: null,
			created_by: null
		});
		await tx
			.updateTable('payment_batch')
			.set({ file_document_id, exported_at: await now(tx) })
			.where('id', '=', batch.id)
			.execute();
		await move(tx, PAYMENT_BATCH, batch, 'export', SYSTEM);
		for (const payment of payments) {
			await move(tx, PAYMENT, payment, 'export', SYSTEM);
			await post(tx, {
				tranche_id: payment.tranche_id,
				step: 'payment_exported',
				amount_cents: payment.amount_cents,
				cause: {
					application_id: payment.application_id,
					decision_id: payment.decision_id,
					voucher_id: payment.voucher_id,
					payment_id: payment.id
				},
				person_id: null
			});
			await record(tx, {
				record: 'payment',
				record_id: payment.id,
				event: 'payment.exported',
				person_id: null,
				application_id: payment.application_id,
				details: { batch: batch.number }
			});
		}
		await record(tx, {
			record: 'payment_batch',
			record_id: batch.id,
			event: 'payment_batch.exported',
			person_id: null,
			details: { number: batch.number, sha256: sha256(bytes) }
		});
	});
}
