import { error, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { versionRules } from '#lib/server/rule-set/queries.ts';

/** The published version of this address and the administrator who asks. */
export async function versionAt(event: RequestEvent) {
	const person = signedIn(event, 'administrator');
	const { version } = event.params;
	if (!version || !isId(version)) error(404, m.refused_not_found());
	return { person, version: await found(versionRules(db, version)) };
}
