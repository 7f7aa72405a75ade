import type { Language } from '#lib/domain/text.ts';
import { requestAssignment } from '#lib/server/assignment/request.ts';
import type { Person } from '#lib/server/person/person.ts';
import { saveProfile } from '#lib/server/reviewer/save-profile.ts';
import { aPerson } from '#lib/server/testing/a-person.ts';
import type { Story } from './story.ts';

type Brings = {
	readonly capacity: number;
	readonly care_types: readonly string[];
	readonly languages?: readonly Language[];
};

/** Others who review, beside the two one can sign in as. */
const OTHERS: readonly (Brings & { readonly name: string })[] = [
	{ name: 'Hanna Bouwman', capacity: 6, care_types: ['midwifery', 'maternity', 'occupational_therapy'] },
	{ name: 'Ruben Sital', capacity: 8, care_types: ['dental', 'oral_hygiene', 'pharmacy'] },
	{
		name: 'Yara Verbeek',
		capacity: 5,
		care_types: ['mental_health', 'speech_therapy', 'dietetics'],
		languages: ['nl', 'en']
	},
	{ name: 'Koen Oudshoorn', capacity: 10, care_types: ['home_nursing', 'residential', 'podiatry'] }
];

/** Everybody who reviews says what they know and how much they can do. Returns those one cannot sign in as. */
export async function reviewers(story: Story): Promise<Person[]> {
	const { reviewer_one, reviewer_two } = story.cast;
	await fillIn(story, reviewer_one, {
		capacity: 12,
		care_types: ['gp', 'pharmacy', 'physiotherapy', 'exercise_therapy']
	});
	await fillIn(story, reviewer_two, {
		capacity: 10,
		care_types: ['dental', 'midwifery', 'mental_health'],
		languages: ['nl', 'en']
	});
	const others: Person[] = [];
	for (const [index, { name, ...brings }] of OTHERS.entries()) {
		const email = `beoordelaar${index + 3}@beoordelaars.example`;
		const person = await aPerson(story.db, { name, email, roles: ['reviewer'] });
		await fillIn(story, person, brings);
		others.push(person);
	}
	return others;
}

const fillIn = ({ db }: Story, person: Person, { languages = ['nl'], ...brings }: Brings) =>
	saveProfile(db, person, {
		person_id: person.id,
		languages,
		off_until: null,
		capacities: [],
		version: 0,
		...brings
	});

/** The officer has a proposal worked out for the tranche that is in review. */
export async function proposal({ db, cast }: Story, tranche_id: string): Promise<void> {
	await requestAssignment(db, cast.officer, tranche_id);
}
