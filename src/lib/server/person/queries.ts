import { ROLES, type StaffRole } from '../../domain/roles.ts';
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
		.orderBy('person.email')
		.execute();
	const each = new Map(rows.map((row) => [row.id, { ...row, role: row.role ?? ('applicant' as const) }]));
	return [...each.values()].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

export const PEOPLE_PAGE = 25;

/** Everybody with an account, by name, with their roles: for the administrator. */
export async function people(db: Reader, wish: { search: string; role: StaffRole | null; page: number }) {
	const found = db
		.selectFrom('person')
		.$if(wish.search !== '', (query) =>
			query.where((eb) =>
				eb.or([
					eb('person.name', 'ilike', containing(wish.search)),
					eb('person.email', 'ilike', containing(wish.search))
				])
			)
		)
		.$if(wish.role !== null, (query) =>
			query.where((eb) =>
				eb.exists(
					eb
						.selectFrom('person_role as r')
						.whereRef('r.person_id', '=', 'person.id')
						.where('r.role', '=', wish.role)
						.select('r.id')
				)
			)
		);
	const [{ total }, rows] = await Promise.all([
		found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
		found
			.select((eb) => [
				'person.id',
				'person.name',
				'person.email',
				'person.email_verified',
				'person.created_at',
				eb
					.selectFrom('person_role as r')
					.whereRef('r.person_id', '=', 'person.id')
					.select((role) => role.fn.agg<StaffRole[] | null>('array_agg', ['r.role']).distinct().as('roles'))
					.as('roles')
			])
			.orderBy('person.name')
			.orderBy('person.id')
			.limit(PEOPLE_PAGE)
			.offset((wish.page - 1) * PEOPLE_PAGE)
			.execute()
	]);
	return { total, people: rows.map((row) => ({ ...row, roles: row.roles ?? [] })) };
}

const containing = (search: string): string => `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** One account with each role held, for the administrator; null when there is none. */
export async function account(db: Reader, id: string) {
	const person = await db
		.selectFrom('person')
		.select(['id', 'name', 'email', 'email_verified', 'language', 'created_at'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!person) return null;
	const roles = await db
		.selectFrom('person_role as r')
		.leftJoin('scheme', 'scheme.id', 'r.scheme_id')
		.leftJoin('person as giver', 'giver.id', 'r.granted_by')
		.where('r.person_id', '=', id)
		.select([
			'r.id',
			'r.role',
			'r.source_code',
			'r.granted_at',
			'scheme.code as scheme',
			'giver.name as granted_by'
		])
		.orderBy('r.granted_at')
		.execute();
	return { ...person, roles };
}

/** How many people there are, and how many of them hold a role. */
export async function headcount(db: Reader): Promise<{ people: number; staff: number }> {
	return db
		.selectFrom('person')
		.leftJoin('person_role', 'person_role.person_id', 'person.id')
		.select((eb) => [
			eb.fn.count<number>('person.id').distinct().as('people'),
			eb.fn.count<number>('person_role.person_id').distinct().as('staff')
		])
		.executeTakeFirstOrThrow();
}
