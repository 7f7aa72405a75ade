import { db } from '#lib/server/db/connection.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { conversations } from '#lib/server/message/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	conversations: await conversations(db, signedIn(event, 'applicant'))
});
