import { officeCase } from '../case/file.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { caseRecord } from './case-record.ts';
import { record } from './record.ts';

/**
 * Opens a case for the auditor, whole and read only; that it was opened is part of the case's own log.
 * @throws NotFound when there is no such case in the auditor's schemes
 */
export async function viewCase(db: Database, person: Person, id: string) {
	return db.transaction().execute(async (tx) => {
		const file = await officeCase(tx, person, id, 'auditor');
		await record(tx, {
			record: 'application',
			record_id: id,
			event: 'application.viewed',
			person_id: person.id,
			application_id: id
		});
		return { file, ...(await caseRecord(tx, id)) };
	});
}
