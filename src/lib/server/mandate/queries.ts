import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';

/** Everybody who advises or advised on an application the caller may see; those who may act today first. */
export const mandatesOf = (db: Reader, application_id: string) =>
	db
		.selectFrom('mandate')
		.innerJoin('person', 'person.id', 'mandate.person_id')
		.innerJoin('person as giver', 'giver.id', 'mandate.given_by')
		.leftJoin('mandate_in_force as f', 'f.id', 'mandate.id')
		.where('mandate.application_id', '=', application_id)
		.orderBy(sql`f.id is null`)
		.orderBy('mandate.accepted_at', 'desc')
		.select([
			'mandate.id',
			'mandate.person_id',
			'person.name',
			'person.email',
			'mandate.until_on',
			'mandate.accepted_at',
			'mandate.revoked_at',
			'giver.name as given_by',
			sql<boolean>`f.id is not null`.as('in_force')
		])
		.execute();

/** How many may act as adviser in an application or are invited to, another address than this one. */
export async function adviserCount(db: Reader, application_id: string, except: string): Promise<number> {
	const { count } = await db
		.selectFrom('mandate_in_force as f')
		.innerJoin('person', 'person.id', 'f.person_id')
		.where('f.application_id', '=', application_id)
		.select('person.email')
		.union(
			db
				.selectFrom('invitation')
				.where('application_id', '=', application_id)
				.where('accepted_at', 'is', null)
				.where('withdrawn_at', 'is', null)
				.select('email')
		)
		.execute()
		.then((rows) => ({ count: rows.filter(({ email }) => email !== except).length }));
	return count;
}

/** Under which mandate somebody acts in an application, when they do: for the page to say on whose behalf. */
export const actsFor = (db: Reader, person_id: string, application_id: string) =>
	db
		.selectFrom('mandate_in_force as f')
		.innerJoin('application', 'application.id', 'f.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('f.application_id', '=', application_id)
		.where('f.person_id', '=', person_id)
		.select(['f.id', 'f.until_on', 'organisation.name as organisation'])
		.executeTakeFirst();
