import { Refused } from '#lib/domain/refusal.ts';
import { permitMember } from '../application/lock-own.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { claimedOn } from './claimed.ts';
import { closeVoucher, releaseRest } from './close.ts';
import { lockVoucher } from './lock.ts';
import { CLAIMED } from './words.ts';

/**
 * The recipient gives the voucher back: its money becomes free. Not after a claim: then the final claim settles what
 * is left. Giving back again changes nothing.
 */
export async function giveBackVoucher(db: Database, person: Person, voucher_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { voucher, application } = await lockVoucher(tx, person, 'applicant', voucher_id);
		await permitMember(tx, person, application);
		if (voucher.state === 'returned') return;
		if (await claimedOn(tx, voucher.id)) throw new Refused(CLAIMED);
		await closeVoucher(tx, voucher, { event: 'give_back', actor: actorOf(person), reason: null });
		await releaseRest(tx, voucher, person.id);
	});
}
