import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { caseHead } from '#lib/server/case/head.ts';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import type { Person } from '#lib/server/person/person.ts';

/** The case that the address names, for a page that does one thing to it. */
export function caseAt(id: string, person: Person) {
	if (!isId(id)) error(404, m.refused_not_found());
	return found(caseHead(db, person, id));
}
