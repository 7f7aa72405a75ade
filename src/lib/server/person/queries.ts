import { ROLES } from '../../domain/roles.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from './person.ts';

/** The person with this id and their roles; null when there is none. Everybody is an applicant for their own organisation. */
export async function personById(db: Reader, id: string): Promise<Person | null> {
	const rows = await db
		.selectFrom('person')
		.leftJoin('person_role', 'person_role.person_id', 'person.id')
		.where('person.id', '=', id)
		.select(['person.id', 'name', 'email', 'language', 'role', 'source_code'])
		.execute();
	const first = rows[0];
	if (!first) return null;
	return {
		id: first.id,
		name: first.name,
		email: first.email,
		language: first.language,
		roles: ['applicant', ...new Set(rows.flatMap(({ role }) => role ?? []))],
		sources: rows.flatMap(({ source_code }) => source_code ?? [])
	};
}

/** The people of the demonstration, recognised by their address, in the order of the roles. */
export async function demoCast(db: Reader) {
	const rows = await db
		.selectFrom('person')
		.leftJoin('person_role', 'person_role.person_id', 'person.id')
		.where('email', 'like', '%@demo.example')
		.select(['person.id', 'name', 'email', 'role'])
		.orderBy('person.created_at')
		.orderBy('person.email')
		.execute();
	return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...rest]) =>
		first
			? [{ ...first, role: [first, ...rest].find(({ role }) => role)?.role ?? ('applicant' as const) }]
			: []
	);
}
