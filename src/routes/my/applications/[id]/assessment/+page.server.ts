import { assessmentAnswers, assessmentForm, assessmentKnown } from '#lib/forms/application/assessment.ts';
import { versionText } from '#lib/forms/application/fields.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { askedAt, headingOf, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { questions, catalogue } = draft.content;
	const { sections, stamps } = draft.saved;
	const version = versionText(stamps.assessment?.version);
	return {
		heading: headingOf(draft),
		questions: questions.map((question) => ({ ...question, text: words(question.text) })),
		services: Object.fromEntries(catalogue.map(({ code, name }) => [code, words(name)])),
		form: await openForm(assessmentForm(questions), {
			...assessmentKnown(questions, sections.assessment),
			version
		})
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { questions } = await askedAt(event);
		return postAs(event, ['applicant'], assessmentForm(questions), (data, person, form) =>
			saveAnswers(event, person, { section: 'assessment', answers: assessmentAnswers(questions, data), form })
		);
	}
};
