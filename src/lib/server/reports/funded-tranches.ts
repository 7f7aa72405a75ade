import { sql } from 'kysely';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import type { Text } from '../../domain/text.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** A tranche with the funding sources in it that are this reader's. */
export type FundedTranche = {
	readonly id: string;
	readonly name: Text;
	readonly scheme_name: Text;
	readonly sources: readonly string[];
	readonly source_names: readonly Text[];
	readonly closes_at: Date;
};

/** The published tranches that a funder's own sources pay, newest first. */
export async function fundedTranches(db: Reader, person: Person): Promise<FundedTranche[]> {
	const rows = await db
		.selectFrom('tranche')
		.innerJoin('scheme_version', 'scheme_version.id', 'tranche.scheme_version_id')
		.innerJoin('ledger_account', 'ledger_account.tranche_id', 'tranche.id')
		.innerJoin('person_role', (join) =>
			join
				.onRef('person_role.source_code', '=', 'ledger_account.source_code')
				.on('person_role.person_id', '=', person.id)
				.on('person_role.role', '=', 'funder')
				.on(sql<boolean>`person_role.scheme_id is null or person_role.scheme_id = tranche.scheme_id`)
		)
		.where('tranche.state', 'in', ['published', 'settled'])
		.groupBy(['tranche.id', 'scheme_version.id'])
		.orderBy('opens_at', 'desc')
		.select([
			'tranche.id',
			'tranche.name',
			'closes_at',
			sql<Text>`scheme_version.content->'name'`.as('scheme_name'),
			sql<SchemeContent['funding']>`scheme_version.content->'funding'`.as('funding'),
			sql<string[]>`array_agg(distinct ledger_account.source_code)`.as('sources')
		])
		.execute();
	return rows.map(({ funding, ...tranche }) => ({
		...tranche,
		source_names: funding.filter(({ source }) => tranche.sources.includes(source)).map(({ name }) => name)
	}));
}

/** Postings in these tranches and in the reader's own sources: the ground under everything a funder reads. */
export const ownPostings = (db: Reader, tranches: readonly FundedTranche[]) =>
	db
		.selectFrom('posting')
		.where((eb) =>
			eb.or(
				tranches.map(({ id, sources }) =>
					eb.and([eb('posting.tranche_id', '=', id), eb('posting.source_code', 'in', sources)])
				)
			)
		);
