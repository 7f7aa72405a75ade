import type { Running } from '#lib/domain/term/running.ts';
import type { Tx } from '../db/connect.ts';
import { pauseTerm, resumeTerm } from '../term/change.ts';
import { answeredFor, askedFor } from './suspension-days.ts';

/** The term to pay stands still during a suspension (Awb 4:56). */
export const holdPayments = (tx: Tx, voucher_id: string, notice_on: string, until_on: string) =>
	change(tx, voucher_id, (record_id) =>
		pauseTerm(tx, { kind: 'payment', record_id }, askedFor(notice_on, until_on))
	);

/** Lets the terms to pay run again; `on` null: the thirteen weeks have passed. */
export const payAgain = (tx: Tx, voucher_id: string, on: string | null) =>
	change(tx, voucher_id, (record_id) => resumeTerm(tx, { kind: 'payment', record_id }, answeredFor(on)));

/** The day on which a payment is due follows its clock. */
async function change(tx: Tx, voucher_id: string, to: (payment_id: string) => Promise<Running | null>) {
	const payments = await tx
		.selectFrom('payment')
		.innerJoin('claim', 'claim.id', 'payment.claim_id')
		.where('claim.voucher_id', '=', voucher_id)
		.where('payment.state', '<>', 'executed')
		.select('payment.id')
		.execute();
	for (const { id } of payments) {
		const running = await to(id);
		if (running)
			await tx.updateTable('payment').set({ due_on: running.end_on }).where('id', '=', id).execute();
	}
}
