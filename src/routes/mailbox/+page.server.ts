import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { isDemo } from '#lib/server/environment.ts';
import { pageOf } from '#lib/server/http/page-of.ts';
import { mailbox, MAILBOX_PAGE } from '#lib/server/mail/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	if (!isDemo()) error(404, m.refused_not_found());
	const search = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const page = pageOf(url);
	const { mails, total } = await mailbox(db, { search, page });
	return {
		search,
		page,
		total,
		size: MAILBOX_PAGE,
		mails: mails.map((mail) => ({ ...mail, created_at: mail.created_at.toISOString() }))
	};
};
