import { visible } from '../application/visible.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** What was opened: one message, a letter, the page of a record, or the pages of a case that show several. */
export type Opened =
	| { readonly id: string }
	| { readonly document_id: string }
	| { readonly record_id: string }
	| { readonly application_id: string; readonly records: readonly string[] };

/**
 * Keeps that a person opened formal messages to them, the first time only: part of what the grantor must be able to
 * prove. Returns the paths they lead to. Somebody else's messages stay unopened.
 */
export async function markOpened(db: Database, person: Person, opened: Opened): Promise<string[]> {
	const messages = await db
		.selectFrom('formal_message as message')
		.innerJoin('application', 'application.id', 'message.application_id')
		.where(visible(person, 'applicant'))
		.where('message.person_id', '=', person.id)
		.where((eb) => {
			if ('id' in opened) return eb('message.id', '=', opened.id);
			if ('document_id' in opened) return eb('message.document_id', '=', opened.document_id);
			if ('record_id' in opened) return eb('message.record_id', '=', opened.record_id);
			return eb.and([
				eb('message.application_id', '=', opened.application_id),
				eb('message.record', 'in', [...opened.records])
			]);
		})
		.select(['message.id', 'message.link', 'message.application_id', 'message.first_opened_at'])
		.execute();
	for (const { id, application_id } of messages.filter(({ first_opened_at }) => !first_opened_at))
		await db.transaction().execute(async (tx) => {
			const first = await tx
				.updateTable('formal_message')
				.set({ first_opened_at: await now(tx) })
				.where('id', '=', id)
				.where('first_opened_at', 'is', null)
				.returning('id')
				.executeTakeFirst();
			if (first)
				await record(tx, {
					record: 'formal_message',
					record_id: id,
					event: 'formal_message.opened',
					person_id: person.id,
					application_id
				});
		});
	return messages.map(({ link }) => link);
}
