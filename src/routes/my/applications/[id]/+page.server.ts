import { redirect } from '@sveltejs/kit';
import { answerForm } from '#lib/forms/office/question.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { answerRequest } from '#lib/server/application/answer.ts';
import { mayEdit } from '#lib/server/application/lock-own.ts';
import { openRequest } from '#lib/server/application/requests.ts';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { decisionClock } from '#lib/server/term/queries.ts';
import { ownRules, ownStatus } from '#lib/server/application/own-status.ts';
import { words } from '#lib/server/http/words.ts';
import { headingOf, idIn, ownCase } from './own-draft.ts';
import { roadOf } from './road.ts';
import { tasksOf } from './tasks.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const own = await ownCase(event);
	const heading = headingOf(own);
	if (own.state === 'draft') return { heading, draft: tasksOf(own), status: null };
	const [became, rules, clock, question] = await Promise.all([
		ownStatus(db, own.id),
		ownRules(db, own.id),
		decisionClock(db, own.id),
		own.state === 'withdrawn' ? undefined : openRequest(db, own.id)
	]);
	return {
		heading,
		draft: null,
		status: {
			...roadOf(own, became, clock),
			question: question
				? {
						...question,
						may_edit: await mayEdit(db, signedIn(event, 'applicant'), {
							organisation_id: own.organisation_id,
							application_id: own.id
						}),
						form: await openForm(answerForm)
					}
				: null,
			state: own.state,
			submitted_now: event.url.searchParams.has('submitted') && own.state === 'submitted',
			rules: rules.map((rule) => ({
				...rule,
				statement: words(rule.statement),
				reasons: rule.reasons.map(words)
			}))
		}
	};
};

export const actions: Actions = {
	answer: (event) =>
		postAs(event, ['applicant'], answerForm, async ({ answer }, person) => {
			await answerRequest(db, person, { application_id: idIn(event), answer });
			setFlash(event.cookies, m.term_my_answered());
			redirect(303, localizeHref(`/my/applications/${idIn(event)}`));
		})
};
