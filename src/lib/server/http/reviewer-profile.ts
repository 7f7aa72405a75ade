import type { RequestEvent } from '@sveltejs/kit';
import { profileForm, profileKnown, profileOf } from '#lib/forms/assign/profile.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '../db/connection.ts';
import { profileChoices, reviewerProfile } from '../reviewer/queries.ts';
import { saveProfile } from '../reviewer/save-profile.ts';
import { goOn } from './flash.ts';
import { openForm, postAs } from './form.ts';
import { words } from './words.ts';

/** What the page of a reviewer's profile shows: to themselves, and to an administrator. */
export async function shownProfile(person_id: string) {
	const [profile, choices] = await Promise.all([
		reviewerProfile(db, person_id),
		profileChoices(db, person_id)
	]);
	const tranche_ids = choices.tranches.map(({ id }) => id);
	return {
		kept: profile.version > 0,
		form: await openForm(profileForm, profileKnown(profile, tranche_ids)),
		care_types: choices.care_types.map(({ code, name }) => ({ value: code, label: words(name) })),
		tranches: choices.tranches.map(({ id, name }) => ({ id, name: words(name) }))
	};
}

/** Saves the profile that was posted and goes back to its page. */
export const postProfile = (
	event: RequestEvent,
	as: 'reviewer' | 'administrator',
	about: (own_id: string) => { person_id: string; path: string }
) =>
	postAs(event, [as], profileForm, async (data, person) => {
		const { person_id, path } = about(person.id);
		const { care_types, tranches } = await profileChoices(db, person_id);
		await saveProfile(db, person, {
			person_id,
			...profileOf(data, {
				care_types: care_types.map(({ code }) => code),
				tranches: tranches.map(({ id }) => id)
			})
		});
		goOn(event, m.assign_profile_saved(), path);
	});
