import { dev } from '$app/environment';
import { env } from '$env/dynamic/private';
import { error } from '@sveltejs/kit';
import { messageOf } from '#lib/server/mail/message.ts';
import { TEMPLATES } from '#lib/server/mail/templates.ts';
import type { Template } from '#lib/server/mail/template.ts';
import type { RequestHandler } from './$types';

const ID = '00000000-0000-0000-0000-000000000000';

/** One mail as a mail program gets it; places it would be told stay visible. Makers only, as all of `/kit`. */
export const GET: RequestHandler = ({ params, url }) => {
	if (!dev && env.DEMO !== '1') error(404);
	const template = new Map(Object.entries<Template>(TEMPLATES)).get(params.kind);
	if (!template) error(404);
	const language = url.searchParams.has('en') ? 'en' : 'nl';
	const mail = messageOf(
		{
			id: ID,
			person_id: ID,
			to_address: 'noor@example.org',
			language,
			kind: params.kind,
			sort: template.sort,
			subject: template.subject[language],
			body: `${language === 'nl' ? 'Beste' : 'Dear'} Noor van Dalen,\n\n${template.body[language]}`,
			link: '/my'
		},
		template.sort === 'account'
			? null
			: { number: 'CKZ-2026-000012', organisation: 'Huisartsenpraktijk De Linde' }
	);
	return new Response(String(mail.html), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'"
		}
	});
};
