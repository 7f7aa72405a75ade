import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockRun } from './lock.ts';

/** Throws a proposal away, also one that is still being worked out: nobody is assigned by it. */
export async function discardAssignment(db: Database, person: Person, run_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockRun(tx, person, run_id, ['waiting', 'running', 'proposed', 'failed']);
		await tx.updateTable('assignment_run').set({ state: 'discarded' }).where('id', '=', run_id).execute();
		await record(tx, {
			record: 'assignment_run',
			record_id: run_id,
			event: 'assignment.discarded',
			person_id: person.id
		});
	});
}
