import type { Language } from '../../domain/text.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from './person.ts';

export type Account = { readonly name: string; readonly language: Language };

/** Changes how somebody is addressed, and in which language letters and mails come. */
export async function updateAccount(
	db: Database,
	person: Person,
	{ name, language }: Account
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await tx
			.updateTable('person')
			.set({ name, language, updated_at: new Date() })
			.where('id', '=', person.id)
			.execute();
		await record(tx, {
			record: 'person',
			record_id: person.id,
			event: 'person.updated',
			person_id: person.id
		});
	});
}
