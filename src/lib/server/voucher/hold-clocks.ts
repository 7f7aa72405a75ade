import type { Running } from '#lib/domain/term/running.ts';
import type { Tx } from '../db/connect.ts';
import { pauseTerm, restartTerm, resumeTerm } from '../term/change.ts';
import { answeredFor, askedFor } from './suspension-days.ts';

type Which = Parameters<typeof pauseTerm>[1];

/** While a voucher is suspended, the time to use it and to claim on it stands still (Awb 4:56). */
export async function holdClocks(
	tx: Tx,
	voucher_id: string,
	notice_on: string,
	until_on: string
): Promise<void> {
	await change(tx, voucher_id, (which) => pauseTerm(tx, which, askedFor(notice_on, until_on)));
}

/** Lets them run again with the days added, and the voucher stay valid as much longer; `on` null: the thirteen weeks have passed. */
export async function runAgain(tx: Tx, voucher_id: string, on: string | null): Promise<void> {
	const used = await change(tx, voucher_id, (which) => resumeTerm(tx, which, answeredFor(on)));
	if (!used) return;
	await tx.updateTable('voucher').set({ valid_until: used.end_on }).where('id', '=', voucher_id).execute();
}

/** The time to claim is counted from the end of the validity, and moves with it. */
async function change(tx: Tx, record_id: string, to: (which: Which) => Promise<Running | null>) {
	const used = await to({ kind: 'voucher', record_id });
	await to({ kind: 'claim', record_id });
	await to({ kind: 'reminder', record_id });
	if (used) await restartTerm(tx, { kind: 'claim', record_id }, used.end_on);
	return used;
}
