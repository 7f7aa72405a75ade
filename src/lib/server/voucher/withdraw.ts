import { Refused } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { claimedOn } from './claimed.ts';
import { closeVoucher, releaseRest } from './close.ts';
import { lockVoucher } from './lock.ts';
import { NO_REASON, SETTLE_INSTEAD } from './words.ts';

/**
 * The decision maker withdraws a voucher before settlement (Awb 4:48); its money becomes free. Once there is a claim
 * the settlement decides, if need be at zero (Awb 4:46(2)).
 */
export async function withdrawVoucher(
	db: Database,
	person: Person,
	{ voucher_id, reason }: { voucher_id: string; reason: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { voucher } = await lockVoucher(tx, person, 'decision_maker', voucher_id);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		if (await claimedOn(tx, voucher.id)) throw new Refused(SETTLE_INSTEAD);
		await closeVoucher(tx, voucher, { event: 'withdraw', actor: actorOf(person), reason: reason.trim() });
		await releaseRest(tx, voucher, person.id);
	});
}
