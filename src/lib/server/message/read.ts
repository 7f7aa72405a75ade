import { NotFound } from '#lib/domain/refusal.ts';
import { visible } from '../application/visible.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { CAPACITY, messagesOf, type Message, type Side } from './queries.ts';

/**
 * The messages of a case, the oldest first. Those of the other side count as read from now on: when, and by whom, is kept.
 * @throws NotFound when the case is not theirs to see
 */
export async function readMessages(
	db: Database,
	person: Person,
	side: Side,
	application_id: string
): Promise<Message[]> {
	return db.transaction().execute(async (tx) => {
		const seen = await tx
			.selectFrom('application')
			.where('id', '=', application_id)
			.where(visible(person, CAPACITY[side]))
			.select('id')
			.executeTakeFirst();
		if (!seen) throw new NotFound('application');
		const messages = await messagesOf(tx, application_id);
		const read = await tx
			.updateTable('message')
			.set({ read_at: await now(tx), read_by: person.id })
			.where('application_id', '=', application_id)
			.where('side', '<>', side)
			.where('read_at', 'is', null)
			.returning('id')
			.execute();
		for (const { id } of read)
			await record(tx, {
				record: 'message',
				record_id: id,
				event: 'message.read',
				person_id: person.id,
				application_id
			});
		return messages;
	});
}
