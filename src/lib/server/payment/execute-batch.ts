import { CLAIM } from '#lib/domain/claim/lifecycle.ts';
import { permit } from '#lib/domain/lifecycle.ts';
import { PAYMENT_BATCH } from '#lib/domain/payment/batch-lifecycle.ts';
import { PAYMENT } from '#lib/domain/payment/lifecycle.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { post } from '../ledger/post.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { closeWhenDone } from '../voucher/close.ts';
import { financeRole } from './finance-role.ts';
import { lockBatch, type LockedPayment } from './batch-lock.ts';

/**
 * The bank has executed the file: every payment in it that did not fail is paid, and so is its claim; the voucher is
 * redeemed when nothing is to come on it; the recipient is told.
 */
export async function executeBatch(db: Database, person: Person, batch_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { batch, payments } = await lockBatch(tx, person, financeRole(person), batch_id);
		permit(PAYMENT_BATCH, batch.state, 'execute', actorOf(person));
		const sent = payments.filter(({ state }) => state === 'exported');
		for (const payment of sent) await executePayment(tx, person, payment, batch.number);
		await tx
			.updateTable('payment_batch')
			.set({ executed_at: await now(tx) })
			.where('id', '=', batch.id)
			.execute();
		await move(tx, PAYMENT_BATCH, batch, 'execute', actorOf(person));
		await record(tx, {
			record: 'payment_batch',
			record_id: batch.id,
			event: 'payment_batch.executed',
			person_id: person.id,
			details: { number: batch.number, payments: sent.length }
		});
	});
}

async function executePayment(tx: Tx, person: Person, payment: LockedPayment, batch: string): Promise<void> {
	await move(tx, PAYMENT, payment, 'execute', actorOf(person));
	await tx
		.updateTable('payment')
		.set({ executed_on: await today(tx) })
		.where('id', '=', payment.id)
		.execute();
	const cause = {
		application_id: payment.application_id,
		decision_id: payment.decision_id,
		voucher_id: payment.voucher_id,
		payment_id: payment.id
	};
	await post(tx, {
		tranche_id: payment.tranche_id,
		step: 'payment_executed',
		amount_cents: payment.amount_cents,
		cause,
		person_id: person.id
	});
	const claim = await tx
		.selectFrom('claim')
		.selectAll()
		.where('id', '=', payment.claim_id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	await move(tx, CLAIM, claim, 'pay', actorOf(person));
	const { application_id } = payment;
	await record(tx, {
		record: 'payment',
		record_id: payment.id,
		event: 'payment.executed',
		person_id: person.id,
		application_id,
		details: { batch, amount_cents: payment.amount_cents }
	});
	await record(tx, {
		record: 'claim',
		record_id: claim.id,
		event: 'claim.paid',
		person_id: person.id,
		application_id,
		details: { number: claim.number }
	});
	const voucher = await tx
		.selectFrom('voucher')
		.selectAll()
		.where('id', '=', payment.voucher_id)
		.executeTakeFirstOrThrow();
	await closeWhenDone(tx, voucher, actorOf(person));
	await mailApplicant(tx, application_id, {
		kind: 'payment_executed',
		values: ({ amount }) => ({ amount: amount(payment.amount_cents), number: claim.number ?? '' }),
		link: `/my/vouchers/${voucher.id}`
	});
}
