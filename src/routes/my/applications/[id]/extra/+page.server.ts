import { redirect } from '@sveltejs/kit';
import { extraAnswers, extraForm, extraKnown } from '#lib/forms/application/extra.ts';
import { versionText } from '#lib/forms/application/fields.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { askedAt, headingOf, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { extra_questions: questions = [] } = draft.content;
	if (questions.length === 0) redirect(303, localizeHref(`/my/applications/${draft.id}`));
	const { sections, stamps } = draft.saved;
	return {
		heading: headingOf(draft),
		questions: questions.map((question) => ({
			question,
			text: words(question.text),
			hint: question.hint && words(question.hint),
			options:
				'options' in question
					? question.options.map(({ code, name }) => ({ value: code, label: words(name) }))
					: []
		})),
		form: await openForm(extraForm(questions), {
			...extraKnown(questions, sections.extra),
			version: versionText(stamps.extra?.version)
		})
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { extra_questions: questions = [] } = await askedAt(event);
		return postAs(event, ['applicant'], extraForm(questions), (data, person, form) =>
			saveAnswers(event, person, { section: 'extra', answers: extraAnswers(questions, data), form })
		);
	}
};
