import { versionText } from '#lib/forms/application/fields.ts';
import { paymentAnswers, paymentForm, paymentKnown } from '#lib/forms/application/payment.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { headingOf, ownDraft } from '../own-draft.ts';
import { saveAnswers } from '../save-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await ownDraft(event);
	const { sections, stamps } = draft.saved;
	const version = versionText(stamps.payment?.version);
	return {
		heading: headingOf(draft),
		theirs: draft.acts_as !== 'mandate' || event.request.method === 'POST',
		form: await openForm(paymentForm, {
			...paymentKnown(sections.payment ?? { iban: '', account_name: draft.organisation_name.slice(0, 70) }),
			version
		})
	};
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], paymentForm, (data, person, form) =>
			saveAnswers(event, person, { section: 'payment', answers: paymentAnswers(data), form })
		)
};
