import { versionText } from '#lib/forms/application/fields.ts';
import { MOST_PARTIES } from '#lib/forms/application/ownership.ts';
import { sizeAnswers, sizeForm, sizeKnown } from '#lib/forms/application/size.ts';
import { ownToChange } from '#lib/server/application/own-to-change.ts';
import { db } from '#lib/server/db/connection.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { headingOf, idIn, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import { isChange } from '../sections.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { sections, stamps } = draft.saved;
	const rows = Math.min(MOST_PARTIES, Number(event.url.searchParams.get('rows')) || 1);
	return {
		heading: headingOf(draft),
		stored: sections.size?.ownership ?? null,
		most: MOST_PARTIES,
		form: await openForm(sizeForm, {
			...sizeKnown(sections.size, rows),
			version: versionText(stamps.size?.version)
		})
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], sizeForm, async (data, person, form) => {
			const { organisation_name: name, saved } = await ownToChange(db, person, idIn(event));
			const answers = sizeAnswers(data, { name, stored: saved.sections.size?.ownership });
			/** One more than there are: the organisation itself is one of the parties. */
			const rows = answers.ownership?.parties.length ?? 1;
			const onward =
				data.then === 'row'
					? `/my/applications/${idIn(event)}/size?rows=${rows}${isChange(event.url) ? '&check' : ''}`
					: undefined;
			return saveAnswers(event, person, { section: 'size', answers, form, onward });
		})
};
