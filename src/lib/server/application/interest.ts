import { expressionBuilder, sql, type Expression, type SqlBool } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Person } from '../person/person.ts';

/**
 * Whether a person has an interest in an organisation: as its member, because they said so, or as the adviser of one of
 * its applications, also afterwards. Who has one handles nothing of it (Awb 2:4).
 */
export function isInterested(person: Person, organisation_id: Expression<string>): Expression<SqlBool> {
	const { or, exists, selectFrom } = expressionBuilder<Tables>();
	const one = sql`1`.as('one');
	return or([
		exists(
			selectFrom('organisation_member as m')
				.where('m.organisation_id', '=', organisation_id)
				.where('m.person_id', '=', person.id)
				.select(one)
		),
		exists(
			selectFrom('interest as i')
				.where('i.organisation_id', '=', organisation_id)
				.where('i.person_id', '=', person.id)
				.select(one)
		),
		exists(
			selectFrom('mandate as d')
				.innerJoin('application as advised', 'advised.id', 'd.application_id')
				.where('advised.organisation_id', '=', organisation_id)
				.where('d.person_id', '=', person.id)
				.select(one)
		)
	]);
}
