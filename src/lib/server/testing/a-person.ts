import { randomUUID } from 'node:crypto';
import type { StaffRole } from '../../domain/roles.ts';
import type { Language } from '../../domain/text.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { personById } from '../person/queries.ts';

type Wishes = {
	readonly name?: string;
	readonly email?: string;
	readonly language?: Language;
	readonly roles?: readonly StaffRole[];
	/** For a funder: the source followed. */
	readonly source_code?: string;
	/** Default: the roles hold for all schemes. */
	readonly scheme_id?: string;
};

/** A person with a verified address and these roles, as a page or a verb would see them. */
export async function aPerson(db: Database, wishes: Wishes = {}): Promise<Person> {
	const { name = 'Noor van Dalen', language = 'nl', roles = [], source_code = 'vws', scheme_id } = wishes;
	const email = wishes.email ?? `${randomUUID()}@example.org`;
	const { id } = await db
		.insertInto('person')
		.values({ name, email, language, email_verified: true })
		.returning('id')
		.executeTakeFirstOrThrow();
	for (const role of roles)
		await db
			.insertInto('person_role')
			.values({
				person_id: id,
				role,
				scheme_id: scheme_id ?? null,
				source_code: role === 'funder' ? source_code : null,
				granted_by: null
			})
			.execute();
	const person = await personById(db, id);
	if (!person) throw new Error('The person just made is gone');
	return person;
}
