import { versionText } from '#lib/forms/application/fields.ts';
import {
	declarationsAnswers,
	declarationsForm,
	declarationsKnown
} from '#lib/forms/application/declarations.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { headingOf, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { sections, stamps } = draft.saved;
	const version = versionText(stamps.declarations?.version);
	return {
		heading: headingOf(draft),
		form: await openForm(declarationsForm, { ...declarationsKnown(sections.declarations), version })
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], declarationsForm, (data, person, form) =>
			saveAnswers(event, person, { section: 'declarations', answers: declarationsAnswers(data), form })
		)
};
