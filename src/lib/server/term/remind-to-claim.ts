import { record } from '../audit/record.ts';
import { today } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { claimedOn } from '../voucher/claimed.ts';
import { expireVoucher } from '../voucher/expire.ts';
import { lockVoucherRow } from '../voucher/lock.ts';
import type { TermRow } from './change.ts';
import { startTerm } from './start.ts';

/**
 * The last day to claim has passed. Who never claimed is reminded and has two weeks more before it ends at nothing
 * (Awb 4:44(3)-(4)); what was claimed in part ends for the rest.
 */
export async function remindToClaim(tx: Tx, { application_id, record_id }: TermRow): Promise<void> {
	const voucher = await lockVoucherRow(tx, record_id);
	if (voucher.state !== 'active' || (await claimedOn(tx, voucher.id))) {
		await expireVoucher(tx, voucher.id);
		return;
	}
	const { end_on } = await startTerm(tx, {
		kind: 'reminder',
		application_id,
		record_id,
		started_on: await today(tx)
	});
	await record(tx, {
		record: 'voucher',
		record_id,
		event: 'voucher.claim_reminded',
		person_id: null,
		application_id,
		details: { number: voucher.number, until_on: end_on }
	});
	await mailApplicant(tx, application_id, {
		kind: 'claim_overdue',
		values: ({ day }) => ({ number: voucher.number, until: day(end_on) }),
		about: { record: 'voucher', record_id },
		link: `/my/vouchers/${record_id}`
	});
}
