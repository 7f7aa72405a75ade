import { BLANK_ENTRY } from '../../domain/interest/entry.ts';
import type { Database } from '../db/connect.ts';
import { addInterest } from '../interest/add.ts';
import type { Person } from '../person/person.ts';

/** Somebody of the staff enters that they worked for the organisation of a case. */
export async function anInterest(db: Database, person: Person, application_id: string): Promise<void> {
	const { kvk_number } = await db
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('application.id', '=', application_id)
		.select('kvk_number')
		.executeTakeFirstOrThrow();
	await addInterest(db, person, { ...BLANK_ENTRY, kind: 'employer', kvk_number, reason: 'Gewerkt' });
}
