import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { visible } from '../application/visible.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockBehind } from './lock-behind.ts';
import { INTEREST } from './words.ts';

type FinanceRole = 'payment_preparer' | 'payment_releaser';

/** The payments of a batch with what their money and their file need, locked in one order for everybody. */
async function lockPayments(tx: Tx, batch_id: string) {
	await tx
		.selectFrom('payment')
		.where('batch_id', '=', batch_id)
		.orderBy('id')
		.select('id')
		.forUpdate()
		.execute();
	return tx
		.selectFrom('payment')
		.innerJoin('claim', 'claim.id', 'payment.claim_id')
		.innerJoin('application', 'application.id', 'payment.application_id')
		.innerJoin('decision', 'decision.id', 'payment.decision_id')
		.where('batch_id', '=', batch_id)
		.orderBy('application.tranche_id')
		.orderBy('payment.id')
		.select([
			'payment.id',
			'payment.state',
			'payment.amount_cents',
			'payment.iban',
			'payment.account_name',
			'payment.application_id',
			'payment.decision_id',
			'claim.id as claim_id',
			'claim.number as claim_number',
			'claim.voucher_id',
			'application.tranche_id',
			'decision.proposed_by',
			'decision.decided_by'
		])
		.execute();
}
export type LockedPayment = Awaited<ReturnType<typeof lockPayments>>[number];

/**
 * Locks a batch with its payments and all that is behind them, for a person or, with null, for the system.
 * @throws NotFound when there is no such batch; Refused when it holds a case that this person may not handle
 */
export async function lockBatch(tx: Tx, person: Person | null, as: FinanceRole | null, id: string) {
	const batch = await tx
		.selectFrom('payment_batch')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!batch || (as && !person?.roles.includes(as))) throw new NotFound('payment_batch');
	const held = await tx.selectFrom('payment').where('batch_id', '=', id).select('id').execute();
	await lockBehind(
		tx,
		held.map((payment) => payment.id)
	);
	const payments = await lockPayments(tx, id);
	if (person && as) await refuseHidden(tx, person, as, payments);
	return { batch, payments };
}

/** @throws Refused when one of the cases is not this person's to handle (Awb 2:4) */
async function refuseHidden(
	tx: Tx,
	person: Person,
	as: FinanceRole,
	payments: readonly LockedPayment[]
): Promise<void> {
	const cases = [...new Set(payments.map(({ application_id }) => application_id))];
	if (cases.length === 0) return;
	const seen = await tx
		.selectFrom('application')
		.where('id', 'in', cases)
		.where(visible(person, as))
		.select('id')
		.execute();
	if (seen.length < cases.length) throw new Refused(INTEREST);
}
