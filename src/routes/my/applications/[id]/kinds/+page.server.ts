import { versionText } from '#lib/forms/application/fields.ts';
import { kindsAnswers, kindsForm, kindsKnown } from '#lib/forms/application/kinds.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { words } from '#lib/server/http/words.ts';
import { headingOf, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { sections, stamps } = draft.saved;
	const version = versionText(stamps.kinds?.version);
	return {
		heading: headingOf(draft),
		options: draft.content.vouchers.map(({ kind, name, summary }) => ({
			value: kind,
			label: words(name),
			hint: words(summary)
		})),
		form: await openForm(kindsForm, { ...kindsKnown(sections.kinds), version })
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], kindsForm, (data, person, form) =>
			saveAnswers(event, person, { section: 'kinds', answers: kindsAnswers(data), form })
		)
};
