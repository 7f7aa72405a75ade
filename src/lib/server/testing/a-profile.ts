import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { reviewerProfile } from '../reviewer/queries.ts';
import { saveProfile, type Profile } from '../reviewer/save-profile.ts';

/** The profile of a reviewer as they would fill it in: general practice and Dutch unless said otherwise. */
export async function aProfile(
	db: Database,
	person: Person,
	wishes: Partial<Omit<Profile, 'person_id' | 'version'>> = {}
): Promise<void> {
	const { version } = await reviewerProfile(db, person.id);
	await saveProfile(db, person, {
		capacity: 20,
		care_types: ['gp'],
		languages: ['nl'],
		off_until: null,
		capacities: [],
		...wishes,
		person_id: person.id,
		version
	});
}
