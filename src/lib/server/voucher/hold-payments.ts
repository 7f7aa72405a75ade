import type { Running } from '#lib/domain/term/running.ts';
import type { Tx } from '../db/connect.ts';
import { pauseTerm, resumeTerm } from '../term/change.ts';

/**
 * The term to pay stands still from the day of the notice itself up to and including the day it ends (Awb 4:56), one
 * day more at both sides than a question to the applicant (Awb 4:15).
 */
export const holdPayments = (tx: Tx, voucher_id: string, notice_on: string, until_on: string) =>
	change(tx, voucher_id, (record_id) =>
		pauseTerm(tx, { kind: 'payment', record_id }, { asked_on: dayAfter(notice_on, -1), until_on })
	);

/** Lets the terms to pay run again; `on` null: the thirteen weeks have passed. */
export const payAgain = (tx: Tx, voucher_id: string, on: string | null) =>
	change(tx, voucher_id, (record_id) =>
		resumeTerm(tx, { kind: 'payment', record_id }, on && dayAfter(on, 1))
	);

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

const dayAfter = (on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString();
