import { versionText } from '#lib/forms/application/fields.ts';
import { sizeAnswers, sizeForm, sizeKnown } from '#lib/forms/application/size.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { headingOf, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { sections, stamps } = draft.saved;
	const version = versionText(stamps.size?.version);
	return {
		heading: headingOf(draft),
		form: await openForm(sizeForm, { ...sizeKnown(sections.size), version })
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], sizeForm, (data, person, form) =>
			saveAnswers(event, person, { section: 'size', answers: sizeAnswers(data), form })
		)
};
