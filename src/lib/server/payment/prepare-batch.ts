import { sql } from 'kysely';
import { PAYMENT } from '#lib/domain/payment/lifecycle.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { fill } from '#lib/domain/text.ts';
import { visible } from '../application/visible.ts';
import { record } from '../audit/record.ts';
import { dateInAmsterdam, now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { lockBehind, refuseOnHold } from './lock-behind.ts';
import { DECIDER, NONE_CHOSEN, TAKEN } from './words.ts';

/**
 * Puts payments that are due, or that failed before, into a new batch for somebody else to release. Returns its id.
 * @throws Refused when one is in a batch already, is on hold, or was decided by this very person
 */
export async function prepareBatch(
	db: Database,
	person: Person,
	{ payment_ids }: { readonly payment_ids: readonly string[] }
): Promise<string> {
	permitRole(person, 'payment_preparer');
	const ids = [...new Set(payment_ids)];
	if (ids.length === 0) throw new Refused(NONE_CHOSEN);
	return db.transaction().execute(async (tx) => {
		await lockBehind(tx, ids);
		const payments = await lockDue(tx, person, ids);
		const reasons = payments.flatMap(({ state, claim_number, decided_by }) => [
			...(state === 'due' || state === 'failed' ? [] : [fill(TAKEN, { claim: claim_number ?? '' })]),
			...(decided_by === person.id ? [fill(DECIDER, { claim: claim_number ?? '' })] : [])
		]);
		if (reasons.length > 0) throw new Refused(...reasons);
		await refuseOnHold(tx, payments);
		const at = await now(tx);
		const number = await nextNumber(tx, dateInAmsterdam(at).slice(0, 4));
		const { id } = await tx
			.insertInto('payment_batch')
			.values({ number, prepared_by: person.id, prepared_at: at })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.updateTable('payment')
			.set({ batch_id: id, failure_reason: null })
			.where('id', 'in', ids)
			.execute();
		for (const payment of payments) {
			await move(tx, PAYMENT, payment, 'prepare', actorOf(person));
			await record(tx, {
				record: 'payment',
				record_id: payment.id,
				event: 'payment.prepared',
				person_id: person.id,
				application_id: payment.application_id,
				details: { batch: number }
			});
		}
		await record(tx, {
			record: 'payment_batch',
			record_id: id,
			event: 'payment_batch.prepared',
			person_id: person.id,
			details: { number, payments: ids.length }
		});
		return id;
	});
}

async function lockDue(tx: Tx, person: Person, ids: readonly string[]) {
	const payments = await tx
		.selectFrom('payment')
		.innerJoin('application', 'application.id', 'payment.application_id')
		.innerJoin('claim', 'claim.id', 'payment.claim_id')
		.innerJoin('decision', 'decision.id', 'payment.decision_id')
		.where('payment.id', 'in', ids)
		.where(visible(person, 'payment_preparer'))
		.orderBy('payment.id')
		.select([
			'payment.id',
			'payment.state',
			'payment.application_id',
			'claim.number as claim_number',
			'claim.voucher_id',
			'decision.decided_by'
		])
		.forUpdate('payment')
		.execute();
	if (payments.length < ids.length) throw new NotFound('payment');
	return payments;
}

async function nextNumber(tx: Tx, year: string): Promise<string> {
	const { rows } = await sql<{ next: number }>`select nextval('payment_batch_number') as next`.execute(tx);
	return `B-${year}-${String(rows[0]?.next).padStart(4, '0')}`;
}
