import { db } from '../db/connection.ts';

/** The person whose new session the sign-in library set a cookie for; null when it set none. */
export async function sessionIn(answer: Response): Promise<string | null> {
	for (const cookie of answer.headers.getSetCookie()) {
		const [, value] = /^[^=]*session_token=([^;]+)/.exec(cookie) ?? [];
		const token = value && decodeURIComponent(value).split('.')[0];
		if (!token) continue;
		const session = await db
			.selectFrom('session')
			.where('token', '=', token)
			.select('person_id')
			.executeTakeFirst();
		if (session) return session.person_id;
	}
	return null;
}
