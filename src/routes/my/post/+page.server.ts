import { db } from '#lib/server/db/connection.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { ownPost, POST_PAGE } from '#lib/server/mail/formal-queries.ts';
import { bouncing } from '#lib/server/mail/undelivered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const page = pageOf(event.url);
	const [{ total, unread, messages }, undelivered] = await Promise.all([
		ownPost(db, person, page),
		bouncing(db, person)
	]);
	return {
		page,
		size: POST_PAGE,
		total,
		unread,
		undelivered: undelivered !== null,
		messages: messages.map(
			({ announced_at, first_opened_at, document_id, media_type, size_bytes, ...rest }) => ({
				...rest,
				announced_at: announced_at.toISOString(),
				opened_at: first_opened_at?.toISOString() ?? null,
				letter:
					document_id && media_type !== null && size_bytes !== null
						? { href: `/documents/${document_id}`, type: media_type, bytes: size_bytes }
						: null
			})
		)
	};
};
