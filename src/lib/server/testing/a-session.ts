import { makeAuth } from '../auth/auth.ts';
import type { Database } from '../db/connect.ts';
import { origin } from '../environment.ts';

/** A signed-in session as the value of a cookie header, for whoever asks the portal over HTTP. Needs DEMO=1. */
export async function aSession(db: Database, person_id: string): Promise<string> {
	const answer = await makeAuth(db).handler(
		new Request(`${origin()}/api/auth/demo-sign-in`, {
			method: 'POST',
			headers: { origin: origin(), 'content-type': 'application/json' },
			body: JSON.stringify({ person_id })
		})
	);
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}
