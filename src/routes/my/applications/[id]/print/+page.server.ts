import { requestedOf } from '#lib/domain/application/requested.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { answersShown } from '../answers-shown.ts';
import { headingOf, ownCase } from '../own-draft.ts';
import type { PageServerLoad } from './$types';

/** What was filled in on one page, before and after sending, for who wants it on paper. */
export const load: PageServerLoad = async (event) => {
	const own = await ownCase(event);
	return {
		heading: headingOf(own),
		sections: await answersShown(own),
		sent_at: own.received_at,
		printed_at: await now(db),
		requested_cents: own.requested_cents ?? requestedOf(own.content, own.saved)?.total_cents ?? null
	};
};
