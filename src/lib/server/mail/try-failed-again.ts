import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { permitRole } from '../person/permit-role.ts';
import type { Person } from '../person/person.ts';
import { queueAgain } from './queue-again.ts';

const NO_ID = '00000000-0000-0000-0000-000000000002';

/** Puts the mails that failed back in the queue, without showing them to anybody. Returns how many. */
export async function tryFailedAgain(db: Database, person: Person): Promise<number> {
	permitRole(person, 'administrator');
	return db.transaction().execute(async (tx) => {
		const failed = await tx
			.updateTable('mail')
			.set({ state: 'queued', attempts: 0 })
			.where('state', '=', 'failed')
			.returning('id')
			.execute();
		await queueAgain(tx);
		await record(tx, {
			record: 'mail',
			record_id: NO_ID,
			event: 'mail.queued_again',
			person_id: person.id,
			details: { count: failed.length }
		});
		return failed.length;
	});
}
