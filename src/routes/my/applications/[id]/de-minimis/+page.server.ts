import {
	deMinimisAnswers,
	deMinimisForm,
	deMinimisKnown,
	MOST_AID
} from '#lib/forms/application/de-minimis.ts';
import { versionText } from '#lib/forms/application/fields.ts';
import { db } from '#lib/server/db/connection.ts';
import { caseFile } from '#lib/server/eligibility/case-file.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { headingOf, idIn, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { sections, stamps } = draft.saved;
	const saved = sections.de_minimis?.aid.length ?? 0;
	const asked = Number(event.url.searchParams.get('rows')) || 0;
	const rows = Math.min(MOST_AID, Math.max(1, saved, Math.min(asked, saved + 1)));
	const known = {
		...deMinimisKnown(sections.de_minimis, rows),
		version: versionText(stamps.de_minimis?.version)
	};
	const { awards, today } = await caseFile(db, draft.id);
	return {
		heading: headingOf(draft),
		ceiling_cents: draft.content.de_minimis_ceiling_cents,
		/** Whose case an award is stays here: only which awards are one letter counts. */
		awards: (awards ?? []).map((award, _, all) => ({
			...award,
			case_id: String(all.findIndex(({ case_id }) => case_id === award.case_id))
		})),
		today,
		most: MOST_AID,
		form: await openForm(deMinimisForm, known)
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], deMinimisForm, (data, person, form) => {
			const answers = deMinimisAnswers(data);
			const onward =
				data.then === 'row'
					? `/my/applications/${idIn(event)}/de-minimis?rows=${answers.aid.length + 1}`
					: undefined;
			return saveAnswers(event, person, { section: 'de_minimis', answers, form, onward });
		})
};
