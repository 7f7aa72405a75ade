import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { oneDecision } from '#lib/server/decision/queries.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import type { Person } from '#lib/server/person/person.ts';

/** The decision an address names, when this person may see it. */
export function decisionAt(id: string, person: Person) {
	if (!isId(id)) error(404, m.refused_not_found());
	return found(oneDecision(db, person, id));
}
