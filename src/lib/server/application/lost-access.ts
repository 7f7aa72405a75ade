import { NotFound } from '#lib/domain/refusal.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/**
 * Not found; and for somebody who could act in this application until a moment ago, a colleague removed or a mandate
 * that ended while they were typing, the words that say so and whom to ask.
 */
export async function lostAccess(db: Reader, person: Person, application_id: string): Promise<NotFound> {
	const was = await db
		.selectFrom('application')
		.where('application.id', '=', application_id)
		.select(({ selectFrom, exists, val }) => [
			exists(
				selectFrom('membership_end as m')
					.whereRef('m.organisation_id', '=', 'application.organisation_id')
					.where('m.person_id', '=', person.id)
					.select(val(1).as('one'))
			).as('member'),
			exists(
				selectFrom('mandate as d')
					.whereRef('d.application_id', '=', 'application.id')
					.where('d.person_id', '=', person.id)
					.select(val(1).as('one'))
			).as('adviser'),
			selectFrom('organisation_member as o')
				.innerJoin('person', 'person.id', 'o.person_id')
				.whereRef('o.organisation_id', '=', 'application.organisation_id')
				.where('o.role', '=', 'owner')
				.select(({ fn }) => fn.agg<string>('string_agg', ['person.name', val(', ')]).as('names'))
				.as('owners')
		])
		.executeTakeFirst();
	if (!was?.member && !was?.adviser) return new NotFound('application');
	const owners = was.owners ?? '';
	return new NotFound('application', {
		nl: was.member
			? `U hoort niet meer bij deze organisatie en kunt hier niets meer wijzigen. Wat u typte is niet bewaard. Vraag ${owners || 'ons'} om u weer uit te nodigen.`
			: `Uw machtiging voor deze aanvraag is geëindigd. Wat u typte is niet bewaard. Vraag ${owners || 'de organisatie'} om een nieuwe machtiging.`,
		en: was.member
			? `You no longer belong to this organisation and can change nothing here any more. What you typed was not saved. Ask ${owners || 'us'} to invite you again.`
			: `Your mandate for this application has ended. What you typed was not saved. Ask ${owners || 'the organisation'} for a new mandate.`
	});
}
