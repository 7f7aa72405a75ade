import { json } from '@sveltejs/kit';
import { Refused } from '#lib/domain/refusal.ts';
import { arrivalOf } from '#lib/server/http/arrive.ts';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { postedJson } from '#lib/server/http/posted-json.ts';
import { words } from '#lib/server/http/words.ts';
import type { RequestHandler } from './$types';

/** What the browser asks the passkey to sign. */
export const GET: RequestHandler = (event) => askAuth(event, '/passkey/generate-authenticate-options');

/** The signed answer: who it belongs to is signed in. */
export const POST: RequestHandler = async (event) => {
	const response = await postedJson(event.request);
	try {
		const answer = await askAuth(event, '/passkey/verify-authentication', { response });
		await agreed(answer.clone());
		const { user } = (await answer.json()) as { user: { id: string } };
		return json({ to: await arrivalOf(event.url, user.id) });
	} catch (thrown) {
		if (!(thrown instanceof Refused)) throw thrown;
		return json({ error: thrown.reasons.map(words).join(' ') }, { status: 409 });
	}
};
