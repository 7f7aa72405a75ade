import { sql } from 'kysely';
import type { Method } from '#lib/domain/ranking/order.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** A tranche as the office sees it: with the names of its kinds of care. */
export type OfficeTranche = {
	readonly id: string;
	readonly code: string;
	readonly name: Text;
	readonly opens_at: Date;
	readonly ceiling_cents: number;
	readonly method: Method;
	readonly care_types: SchemeContent['care_types'];
};

/** The published tranches of the schemes this person decides on, the latest first. */
export async function officeTranches(db: Reader, person: Person): Promise<OfficeTranche[]> {
	return db
		.selectFrom('tranche')
		.innerJoin('scheme_version', 'scheme_version.id', 'tranche.scheme_version_id')
		.where('tranche.state', 'in', ['published', 'settled'])
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('person_role')
					.where('person_role.person_id', '=', person.id)
					.where('person_role.role', 'in', ['grant_officer', 'decision_maker'])
					.where((eb) =>
						eb.or([
							eb('person_role.scheme_id', 'is', null),
							eb('person_role.scheme_id', '=', eb.ref('tranche.scheme_id'))
						])
					)
					.select(sql`1`.as('one'))
			)
		)
		.orderBy('opens_at', 'desc')
		.select([
			'tranche.id',
			'tranche.code',
			'tranche.name',
			'opens_at',
			'ceiling_cents',
			'tranche.method',
			sql<SchemeContent['care_types']>`scheme_version.content->'care_types'`.as('care_types')
		])
		.execute();
}
