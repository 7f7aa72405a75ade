import { PAYMENT } from '#lib/domain/payment/lifecycle.ts';
import { permit } from '#lib/domain/lifecycle.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { post } from '../ledger/post.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockBatch } from './batch-lock.ts';
import { financeRole } from './finance-role.ts';
import { NO_REASON } from './words.ts';

/** The bank could not make a payment: its money is payable again, and it can go into another batch. */
export async function failPayment(
	db: Database,
	person: Person,
	{ payment_id, reason }: { readonly payment_id: string; readonly reason: string }
): Promise<void> {
	const role = financeRole(person);
	await db.transaction().execute(async (tx) => {
		const known = await tx
			.selectFrom('payment')
			.select(['batch_id', 'state'])
			.where('id', '=', payment_id)
			.executeTakeFirst();
		if (!known) throw new NotFound('payment');
		permit(PAYMENT, known.state, 'fail', actorOf(person));
		const { batch, payments } = await lockBatch(tx, person, role, known.batch_id ?? '');
		const payment = payments.find(({ id }) => id === payment_id);
		if (!payment) throw new NotFound('payment');
		if (reason.trim() === '') throw new Refused(NO_REASON);
		await move(tx, PAYMENT, payment, 'fail', actorOf(person));
		await tx
			.updateTable('payment')
			.set({ failure_reason: reason.trim() })
			.where('id', '=', payment.id)
			.execute();
		await post(tx, {
			tranche_id: payment.tranche_id,
			step: 'payment_failed',
			amount_cents: payment.amount_cents,
			cause: {
				application_id: payment.application_id,
				decision_id: payment.decision_id,
				voucher_id: payment.voucher_id,
				payment_id: payment.id
			},
			person_id: person.id
		});
		await record(tx, {
			record: 'payment',
			record_id: payment.id,
			event: 'payment.failed',
			person_id: person.id,
			application_id: payment.application_id,
			details: { batch: batch.number, reason: reason.trim() }
		});
		const { number } = await tx
			.selectFrom('claim')
			.where('id', '=', payment.claim_id)
			.select('number')
			.executeTakeFirstOrThrow();
		await mailApplicant(tx, payment.application_id, {
			kind: 'payment_failed',
			values: () => ({ number: number ?? '' }),
			link: `/my/claims/${payment.claim_id}`
		});
	});
}
