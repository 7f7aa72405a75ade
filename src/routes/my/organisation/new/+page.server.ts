import { redirect } from '@sveltejs/kit';
import { Refused } from '#lib/domain/refusal.ts';
import { isKvkNumber } from '#lib/domain/undertaking/identifiers.ts';
import { organisationForm, organisationOf, typedOf } from '#lib/forms/organisation.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { setFlash } from '#lib/server/http/flash.ts';
import { keptCheck } from '#lib/server/http/kept-check.ts';
import { openForm, postAs } from '#lib/server/http/form.ts';
import { safeNext } from '#lib/server/http/next.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { words } from '#lib/server/http/words.ts';
import { askRegisterFor } from '#lib/server/organisation/ask-register.ts';
import { createOrganisation } from '#lib/server/organisation/create.ts';
import { latestContent } from '#lib/server/scheme/latest.ts';
import type { Actions, PageServerLoad } from './$types';

/** First the number alone (`?kvk=`), then everything the register knows of it; `?by_hand` skips the register. */
export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, 'applicant');
	const care_types = (await latestContent(db))?.care_types ?? [];
	const given = (event.url.searchParams.get('kvk') ?? '').slice(0, 40);
	const kvk_number = given.replace(/[\s.]/g, '');
	const step = { given, wrong: given !== '' && !isKvkNumber(kvk_number), next: safeNext(event.url) };
	const by_hand = event.url.searchParams.has('by_hand');
	if (!isKvkNumber(kvk_number) && !by_hand)
		return { step, care_types, note: null, profile: null, form: await openForm(organisationForm) };
	const { care_type, postcode } = keptCheck(event.cookies) ?? {};
	const typed = {
		kvk_number: isKvkNumber(kvk_number) ? kvk_number : '',
		...(care_type ? { care_type } : {}),
		...(postcode ? { postcode } : {})
	};
	if (by_hand) {
		const form = await openForm(organisationForm, typed);
		return { step: null, care_types, note: null, profile: null, form };
	}
	const answer = await askRegisterFor(db, person, kvk_number).catch((thrown: unknown) => {
		if (thrown instanceof Refused) return { state: 'refused' as const, thrown };
		throw thrown;
	});
	if (answer.state === 'found') {
		const form = await openForm(organisationForm, {
			...typed,
			...typedOf(answer.profile, care_types)
		});
		return { step: null, care_types, note: null, profile: answer.profile, form };
	}
	const note =
		answer.state === 'refused'
			? { title: m.form_register_down_title(), text: answer.thrown.reasons.map(words).join(' ') }
			: NOTES[answer.state]();
	return { step: null, care_types, note, profile: null, form: await openForm(organisationForm, typed) };
};

const NOTES = {
	unknown: () => ({ title: m.form_register_unknown_title(), text: m.form_register_unknown_text() }),
	down: () => ({ title: m.form_register_down_title(), text: m.form_register_down_text() })
};

export const actions: Actions = {
	default: (event) =>
		postAs(event, ['applicant'], organisationForm, async (data, person) => {
			await createOrganisation(db, person, organisationOf(data));
			setFlash(event.cookies, m.organisation_created());
			redirect(303, safeNext(event.url) ?? localizeHref('/my'));
		})
};
