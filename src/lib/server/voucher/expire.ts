import { SYSTEM } from '#lib/domain/roles.ts';
import { today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { eachCase } from '../term/each-case.ts';
import { claimClocks } from '../term/voucher-clocks.ts';
import { claimUntil } from './claim-until.ts';
import { closeVoucher, releaseRest } from './close.ts';
import { lockVoucherRow, type Voucher } from './lock.ts';
import { claimUnderWay, paymentUnderWay, settledOn } from './settled.ts';

/**
 * Ends every voucher whose time is over and gives its money free. Never accepted: when the validity has ended.
 * Accepted: when the clocks to claim have run out as well, after a reminder when nothing was claimed. A claim or a payment under
 * way keeps it alive; a voucher that has paid in part is redeemed for that part. One that fails does not hold up
 * the others. Returns how many ended.
 */
export async function expireVouchers(db: Database): Promise<number> {
	const due = await db
		.selectFrom('voucher')
		.where('state', 'in', ['issued', 'active'])
		.where('valid_until', '<', await today(db))
		.select(['id', 'application_id'])
		.orderBy('id')
		.execute();
	return eachCase(db, due, expireVoucher);
}

/** Ends one voucher whose time is over; says whether it did. */
export async function expireVoucher(tx: Tx, id: string): Promise<boolean> {
	const voucher = await lockVoucherRow(tx, id);
	const day = await today(tx);
	if (voucher.state !== 'issued' && voucher.state !== 'active') return false;
	if (voucher.state === 'active' && (await claimable(tx, voucher, day))) return false;
	if ((await claimUnderWay(tx, id)) || (await paymentUnderWay(tx, id))) return false;
	const used = (await settledOn(tx, id)) > 0;
	await closeVoucher(tx, voucher, { event: used ? 'redeem' : 'expire', actor: SYSTEM, reason: null });
	await releaseRest(tx, voucher, null);
	return true;
}

/** A clock to claim is still open, or for a voucher without clocks the scheme's last day is still to come. */
async function claimable(tx: Tx, voucher: Voucher, day: string): Promise<boolean> {
	const clocks = await claimClocks(tx, voucher.id);
	return clocks ? clocks.open : (await claimUntil(tx, voucher)) >= day;
}
