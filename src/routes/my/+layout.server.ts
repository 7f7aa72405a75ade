import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { sum } from '#lib/domain/money.ts';
import { db } from '#lib/server/db/connection.ts';
import { unreadMessages } from '#lib/server/message/queries.ts';
import { framed } from '#lib/server/http/signed-in.ts';
import { unreadPost } from '#lib/server/mail/formal-queries.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const person = framed(event, 'applicant');
	if (!person) return { nav: [] };
	const [messages, post] = await Promise.all([
		unreadMessages(db, person, 'applicant'),
		unreadPost(db, person)
	]);
	const unread = sum(messages.map(({ count }) => count));
	return {
		nav: [
			{ href: localizeHref('/my'), label: m.my_nav_applications() },
			{
				href: localizeHref('/my/messages'),
				label: m.after_nav_messages(),
				...(unread > 0 ? { count: unread } : {})
			},
			{
				href: localizeHref('/my/post'),
				label: m.notices_nav_post(),
				...(post > 0 ? { count: post } : {})
			},
			{ href: localizeHref('/my/organisation'), label: m.my_nav_organisation() }
		]
	};
};
