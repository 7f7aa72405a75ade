import { versionText } from '#lib/forms/application/fields.ts';
import { planAnswers, planForm, planKnown } from '#lib/forms/application/plan.ts';
import { db } from '#lib/server/db/connection.ts';
import { wasRejected } from '#lib/server/eligibility/known-here.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { headingOf, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { sections, stamps } = draft.saved;
	const version = versionText(stamps.plan?.version);
	return {
		heading: headingOf(draft),
		rejected_before: await wasRejected(db, draft.id),
		criteria: draft.content.criteria.map(({ name, question, weight }) => ({
			name: words(name),
			question: words(question),
			weight
		})),
		form: await openForm(planForm, { ...planKnown(sections.plan), version })
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], planForm, (data, person, form) =>
			saveAnswers(event, person, { section: 'plan', answers: planAnswers(data), form })
		)
};
