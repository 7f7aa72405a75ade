import { sql, type Expression, type SqlBool } from 'kysely';
import { INTEREST_YEARS, type Ground } from '../../domain/interest/kinds.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** That a case is none of those in which this person has an interest (Awb 2:4); worked out once per query. */
export const isImpartial = (person: Person, application_id: Expression<string>): Expression<SqlBool> =>
	sql<SqlBool>`${application_id} not in (select application_id from conflicts_of(array[${person.id}::uuid]))`;

/** That a person has an interest in an organisation, whatever the case: now, or ended less than three years ago. */
export const isInterested = (person: Person, organisation_id: Expression<string>): Expression<SqlBool> =>
	sql<SqlBool>`${organisation_id} in (select c.organisation_id from organisation_conflicts_of(array[${person.id}::uuid]) c
		where c.until_on is null or c.until_on + make_interval(years => ${INTEREST_YEARS}) >= business_today())`;

export type Conflict = {
	readonly person_id: string;
	readonly application_id: string;
	readonly ground: Ground;
};

/** The conflicts of these people, one row for each ground; of one case when it is given. */
export async function conflictsOf(
	db: Reader,
	person_ids: readonly string[],
	application_id: string | null = null
): Promise<Conflict[]> {
	const { rows } = await sql<Conflict>`
		select person_id, application_id, ground from conflicts_of(${person_ids}::uuid[], ${application_id})
		order by application_id, person_id, ground`.execute(db);
	return rows;
}
