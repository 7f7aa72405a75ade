import { SYSTEM } from '#lib/domain/roles.ts';
import { today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { claimUntil } from './claim-until.ts';
import { closeVoucher, releaseRest } from './close.ts';
import { lockVoucherRow } from './lock.ts';
import { claimUnderWay, paymentUnderWay, settledOn } from './settled.ts';

/**
 * Ends every voucher whose time is over and gives its money free. Never accepted: when the validity has ended.
 * Accepted: when the last day to claim, which the award letter names, has passed as well. A claim or a payment under
 * way keeps it alive; a voucher that has paid in part is redeemed for that part. Returns how many ended.
 */
export async function expireVouchers(db: Database): Promise<number> {
	const due = await db
		.selectFrom('voucher')
		.where('state', 'in', ['issued', 'active'])
		.where('valid_until', '<', await today(db))
		.select('id')
		.orderBy('id')
		.execute();
	let ended = 0;
	for (const { id } of due) if (await db.transaction().execute((tx) => expire(tx, id))) ended++;
	return ended;
}

async function expire(tx: Tx, id: string): Promise<boolean> {
	const voucher = await lockVoucherRow(tx, id);
	const day = await today(tx);
	if (voucher.state !== 'issued' && voucher.state !== 'active') return false;
	if (voucher.state === 'active' && (await claimUntil(tx, voucher)) >= day) return false;
	if ((await claimUnderWay(tx, id)) || (await paymentUnderWay(tx, id))) return false;
	const used = (await settledOn(tx, id)) > 0;
	await closeVoucher(tx, voucher, { event: used ? 'redeem' : 'expire', actor: SYSTEM, reason: null });
	await releaseRest(tx, voucher, null);
	return true;
}
