import { isHttpError, json, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Role } from '#lib/domain/roles.ts';
import type { Person } from '#lib/server/person/person.ts';
import { isId } from './is-id.ts';
import { words } from './words.ts';

/**
 * Answers a page's own script: what `work` gives, or `{ message }` with a sentence for the person. The `id` in the
 * address that is no id leads nowhere.
 */
export async function answerOf(
	event: RequestEvent,
	roles: readonly Role[],
	work: (person: Person) => Promise<Response>
): Promise<Response> {
	const tell = (status: number, message: string) => json({ message }, { status });
	const { person } = event.locals;
	if (!person) return tell(401, m.refused_session_ended());
	if (!roles.some((role) => person.roles.includes(role))) return tell(403, m.refused_not_yours());
	const { id } = event.params;
	if (id !== undefined && !isId(id)) return tell(404, m.refused_not_found());
	try {
		return await work(person);
	} catch (thrown) {
		if (thrown instanceof Refused) return tell(409, thrown.reasons.map(words).join(' '));
		if (thrown instanceof NotFound) return tell(404, m.refused_not_found());
		if (isHttpError(thrown)) return tell(thrown.status, thrown.body.message);
		throw thrown;
	}
}
