import type { Language } from '../../domain/text.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from './person.ts';

/** Remembers the language a person chose: pages and mails come in it from now on, on every device. */
export async function setLanguage(db: Database, person: Person, language: Language): Promise<void> {
	if (person.language === language) return;
	await db
		.updateTable('person')
		.set({ language, updated_at: new Date() })
		.where('id', '=', person.id)
		.execute();
}
