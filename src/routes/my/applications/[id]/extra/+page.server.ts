import { redirect } from '@sveltejs/kit';
import { extraAnswers, extraForm, extraKnown, extraName } from '#lib/forms/application/extra.ts';
import { versionText } from '#lib/forms/application/fields.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { db } from '#lib/server/db/connection.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { openForm } from '#lib/server/http/form.ts';
import { postWithFiles } from '#lib/server/http/post-with-files.ts';
import { words } from '#lib/server/http/words.ts';
import { askedAt, headingOf, idIn, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { extra_questions: questions = [] } = draft.content;
	if (questions.length === 0) redirect(303, localizeHref(`/my/applications/${draft.id}`));
	const { sections, stamps } = draft.saved;
	const files = await attachmentsOf(db, draft.id, { place: 'question' });
	return {
		heading: headingOf(draft),
		questions: questions.map((question) => ({
			question,
			text: words(question.text),
			hint: question.hint && words(question.hint),
			options:
				'options' in question
					? question.options.map(({ code, name }) => ({ value: code, label: words(name) }))
					: [],
			subject: subjectOf(draft.id, question.code),
			files: files.filter(({ part }) => part === question.code).map(fileRef)
		})),
		form: await openForm(extraForm(questions), {
			...extraKnown(questions, sections.extra),
			version: versionText(stamps.extra?.version)
		})
	};
};

/** What the files of a question are added to. */
const subjectOf = (id: string, code: string) =>
	({ application_id: id, place: 'question', subject_id: id, part: code }) as const;

export const actions: Actions = {
	default: async (event) => {
		const { extra_questions: questions = [] } = await askedAt(event);
		const subjects = questions
			.filter(({ kind }) => kind === 'file')
			.map(({ code }) => [extraName(code), subjectOf(idIn(event), code)] as const);
		const files = Object.fromEntries(subjects);
		return postWithFiles(event, ['applicant'], extraForm(questions), files, (data, person, form) =>
			saveAnswers(event, person, { section: 'extra', answers: extraAnswers(questions, data), form })
		);
	}
};
