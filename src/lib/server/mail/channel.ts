import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** Since when a person gets formal messages by post; null: in the portal. */
export async function postSince(db: Reader, person_id: string): Promise<Date | null> {
	const chosen = await db
		.selectFrom('notice_preference')
		.where('person_id', '=', person_id)
		.select('post_since')
		.executeTakeFirst();
	return chosen?.post_since ?? null;
}

/**
 * The person no longer agrees to get formal messages electronically, or agrees again (Awb 2:8 since 1 January 2026):
 * from now on they go by post, a task for the officers of the case. Choosing the same again changes nothing.
 */
export async function chooseChannel(
	db: Database,
	person: Pick<Person, 'id'>,
	channel: 'portal' | 'post'
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		if (((await postSince(tx, person.id)) === null) === (channel === 'portal')) return;
		const changed_at = await now(tx);
		const row = { post_since: channel === 'post' ? changed_at : null, changed_at };
		await tx
			.insertInto('notice_preference')
			.values({ person_id: person.id, ...row })
			.onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
			.execute();
		await record(tx, {
			record: 'person',
			record_id: person.id,
			event: channel === 'post' ? 'person.channel_withdrawn' : 'person.channel_agreed',
			person_id: person.id
		});
	});
}
