import type { Text } from '#lib/domain/text.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { queueMail } from '../mail/queue.ts';
import type { Person } from './person.ts';

const WHAT = {
	two_step_on: { nl: 'inloggen in twee stappen staat aan', en: 'sign-in in two steps is on' },
	two_step_off: { nl: 'inloggen in twee stappen staat uit', en: 'sign-in in two steps is off' },
	passkey_added: { nl: 'er is een passkey toegevoegd', en: 'a passkey was added' },
	passkey_removed: { nl: 'er is een passkey verwijderd', en: 'a passkey was removed' }
} as const satisfies Readonly<Record<string, Text>>;

/** Records that a person's way of signing in changed, and tells them by mail: it might have been somebody else. */
export async function recordSecurity(db: Database, person: Person, what: keyof typeof WHAT): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await record(tx, {
			record: 'person',
			record_id: person.id,
			event: `person.${what}`,
			person_id: person.id
		});
		await queueMail(tx, {
			person_id: person.id,
			kind: 'two_step_changed',
			values: { what: WHAT[what][person.language] },
			link: '/account/security'
		});
	});
}
