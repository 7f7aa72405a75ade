import { redirect } from '@sveltejs/kit';
import { mayFillIn } from '#lib/domain/application/acting.ts';
import { requestedOf } from '#lib/domain/application/requested.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { inWords } from '#lib/server/application/own-status.ts';
import { submitApplication } from '#lib/server/application/submit.ts';
import { db } from '#lib/server/db/connection.ts';
import { preview } from '#lib/server/eligibility/preview.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { answersShown } from '../answers-shown.ts';
import { headingOf, idIn, ownToCheck } from '../own-draft.ts';
import { changeHref, sectionHref } from '../sections.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownToCheck(event);
	const [{ missing, results }, sections] = await Promise.all([preview(db, draft.id), answersShown(draft)]);
	const rules = inWords(results, ({ result }) =>
		result === true ? 'met' : result === false ? 'not_met' : 'checking'
	);
	return {
		heading: headingOf(draft),
		requested_cents: requestedOf(draft.content, draft.saved)?.total_cents ?? null,
		organisation: [
			{
				key: m.my_organisation_name(),
				value: draft.organisation_name,
				...(draft.acts_as === 'member'
					? {
							change: {
								href: `/my/organisation/${draft.organisation_id}?next=${encodeURIComponent(event.url.pathname)}`
							}
						}
					: {})
			}
		],
		missing: missing.map((item) => ({
			text: words(item),
			href: mayFillIn(draft.acts_as, item.section) ? changeHref(sectionHref(draft.id, item.section)) : null
		})),
		sections: sections.map(({ section, title, rows }) => ({
			section,
			title,
			rows: rows.map(({ key, value, line_id }) => ({
				key,
				value,
				...(mayFillIn(draft.acts_as, section)
					? { change: { href: changeHref(sectionHref(draft.id, section) + (line_id ? `/${line_id}` : '')) } }
					: {})
			}))
		})),
		rules: rules.map((rule) => ({
			...rule,
			statement: words(rule.statement),
			reasons: rule.reasons.map(words)
		})),
		form: await openForm(nothing)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], nothing, async (_data, person) => {
			await submitApplication(db, person, idIn(event));
			redirect(303, localizeHref(`/my/applications/${idIn(event)}?submitted`));
		})
};
