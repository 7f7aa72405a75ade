import { NotFound } from '#lib/domain/refusal.ts';
import type { Reader } from '../db/connect.ts';
import { ownersOf } from '../organisation/owners.ts';
import type { Person } from '../person/person.ts';

/** Not found; and for somebody who belonged to this organisation until a moment ago the words that say so and whom to ask. */
export async function lostMembership(db: Reader, person: Person, organisation_id: string): Promise<NotFound> {
	const was = await db
		.selectFrom('membership_end')
		.where('organisation_id', '=', organisation_id)
		.where('person_id', '=', person.id)
		.select('person_id')
		.executeTakeFirst();
	if (!was) return new NotFound('organisation');
	const owners = await namesOfOwners(db, organisation_id);
	return new NotFound('organisation', {
		nl: `U hoort niet meer bij deze organisatie en kunt hier niets meer wijzigen. Wat u typte is niet bewaard. Vraag ${owners || 'ons'} om u weer uit te nodigen.`,
		en: `You no longer belong to this organisation and can change nothing here any more. What you typed was not saved. Ask ${owners || 'us'} to invite you again.`
	});
}

/** The same for an application: a colleague who was removed, or an adviser whose mandate ended, while they were typing. */
export async function lostAccess(db: Reader, person: Person, application_id: string): Promise<NotFound> {
	const was = await db
		.selectFrom('application')
		.where('application.id', '=', application_id)
		.select(({ selectFrom, exists, val }) => [
			'organisation_id',
			exists(
				selectFrom('mandate as d')
					.whereRef('d.application_id', '=', 'application.id')
					.where('d.person_id', '=', person.id)
					.select(val(1).as('one'))
			).as('adviser')
		])
		.executeTakeFirst();
	if (!was) return new NotFound('application');
	const member = await lostMembership(db, person, was.organisation_id);
	if (member.words || !was.adviser) return member;
	const owners = await namesOfOwners(db, was.organisation_id);
	return new NotFound('application', {
		nl: `Uw machtiging voor deze aanvraag is geëindigd. Wat u typte is niet bewaard. Vraag ${owners || 'de organisatie'} om een nieuwe machtiging.`,
		en: `Your mandate for this application has ended. What you typed was not saved. Ask ${owners || 'the organisation'} for a new mandate.`
	});
}

const namesOfOwners = async (db: Reader, organisation_id: string): Promise<string> =>
	(await ownersOf(db, organisation_id)).map(({ name }) => name).join(', ');
