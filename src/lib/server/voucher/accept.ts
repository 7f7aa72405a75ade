import { VOUCHER } from '#lib/domain/voucher/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockVoucher } from './lock.ts';
import { EXPIRED } from './words.ts';

/** The recipient accepts the voucher and its duties, before its validity ends. Accepting again changes nothing. */
export async function acceptVoucher(db: Database, person: Person, voucher_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { voucher, application } = await lockVoucher(tx, person, 'applicant', voucher_id);
		if (voucher.state === 'active') return;
		if (voucher.valid_until < (await today(tx))) throw new Refused(EXPIRED);
		await move(tx, VOUCHER, voucher, 'accept', actorOf(person));
		await tx
			.updateTable('voucher')
			.set({ accepted_by: person.id, accepted_at: await now(tx) })
			.where('id', '=', voucher.id)
			.execute();
		await record(tx, {
			record: 'voucher',
			record_id: voucher.id,
			event: 'voucher.accepted',
			person_id: person.id,
			application_id: application.id,
			details: { number: voucher.number }
		});
	});
}
