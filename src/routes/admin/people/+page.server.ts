import { STAFF_ROLES } from '#lib/domain/roles.ts';
import { dateInAmsterdam } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { people, PEOPLE_PAGE } from '#lib/server/person/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'administrator');
	const { searchParams } = event.url;
	const search = (searchParams.get('q') ?? '').trim().slice(0, 200);
	const role = STAFF_ROLES.find((known) => known === searchParams.get('role')) ?? null;
	const page = pageOf(event.url);
	const found = await people(db, { search, role, page });
	return {
		search,
		role: role ?? '',
		page,
		size: PEOPLE_PAGE,
		total: found.total,
		people: found.people.map((person) => ({
			...person,
			created_on: dateInAmsterdam(person.created_at)
		}))
	};
};
