import { json } from '@sveltejs/kit';
import { Refused } from '#lib/domain/refusal.ts';
import { ROLES } from '#lib/domain/roles.ts';
import { db } from '#lib/server/db/connection.ts';
import { agreed } from '#lib/server/http/auth-answer.ts';
import { askAuth } from '#lib/server/http/auth.ts';
import { postedJson } from '#lib/server/http/posted-json.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { recordSecurity } from '#lib/server/person/record-security.ts';
import type { RequestHandler } from './$types';

const refusal = (thrown: unknown) => {
	if (!(thrown instanceof Refused)) throw thrown;
	return json({ error: thrown.reasons.map(words).join(' ') }, { status: 409 });
};

/** What the browser makes a new passkey for. */
export const GET: RequestHandler = async (event) => {
	signedIn(event, ...ROLES);
	try {
		const answer = await askAuth(event, '/passkey/generate-register-options');
		await agreed(answer.clone());
		return answer;
	} catch (thrown) {
		return refusal(thrown);
	}
};

/** The new passkey, with the name of the device it was made on. */
export const POST: RequestHandler = async (event) => {
	const person = signedIn(event, ...ROLES);
	const response = await postedJson(event.request);
	try {
		const name = nameOf(event.request.headers.get('user-agent') ?? '');
		await agreed(await askAuth(event, '/passkey/verify-registration', { response, name }));
		await recordSecurity(db, person, 'passkey_added');
		return json({ ok: true });
	} catch (thrown) {
		return refusal(thrown);
	}
};

const DEVICES = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'CrOS', 'Linux'];

/** Enough to tell one passkey from another in a list. */
const nameOf = (agent: string): string => DEVICES.find((device) => agent.includes(device)) ?? 'Passkey';
