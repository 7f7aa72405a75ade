import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { assignmentRun } from '#lib/server/assignment/queries.ts';
import { db } from '#lib/server/db/connection.ts';
import { isId } from '#lib/server/http/is-id.ts';
import type { Person } from '#lib/server/person/person.ts';

/** The proposal in the address, as far as it is this officer's to see; otherwise there is no such page. */
export async function runAt(id: string, person: Person) {
	const run = isId(id) ? await assignmentRun(db, person, id) : null;
	return run ?? error(404, m.refused_not_found());
}
