import { TEMPLATES } from '#lib/server/mail/templates.ts';
import type { Template } from '#lib/server/mail/template.ts';
import type { PageServerLoad } from './$types';

/** Every mail there is, to look at. */
export const load: PageServerLoad = () => ({
	mails: Object.entries<Template>(TEMPLATES).map(([kind, { sort, subject }]) => ({
		kind,
		sort,
		subject: subject.nl
	}))
});
