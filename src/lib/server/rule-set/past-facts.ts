import { sql } from 'kysely';
import type { Facts } from '#lib/domain/eligibility/facts.ts';
import type { Moment } from '#lib/domain/eligibility/rule.ts';
import type { Reader } from '../db/connect.ts';

/** The facts of one past case as its rules last saw them at one moment. */
export type PastFacts = {
	readonly application_id: string;
	readonly moment: Moment;
	readonly scheme_version_id: string;
	readonly facts: Facts;
};

type Place = Pick<PastFacts, 'application_id' | 'moment'>;

/** The next so many past cases of a scheme after a place, each moment of a case by itself, with its latest run. */
export async function pastFacts(
	db: Reader,
	scheme_id: string,
	after: Place | null,
	most: number
): Promise<PastFacts[]> {
	const { rows } = await sql<PastFacts>`
		select r.application_id, r.moment, r.scheme_version_id, r.facts - 'known' as facts
		from (
			select distinct on (r.application_id, r.moment) r.id
			from rule_run r
			join application a on a.id = r.application_id
			join tranche t on t.id = a.tranche_id
			where t.scheme_id = ${scheme_id}
				and ${after ? sql`(r.application_id, r.moment) > (${after.application_id}::uuid, ${after.moment})` : sql`true`}
			order by r.application_id, r.moment, r.ran_at desc
			limit ${most}
		) as latest
		join rule_run r on r.id = latest.id
		order by r.application_id, r.moment`.execute(db);
	return rows;
}

/** How many there are in all. */
export async function countPastFacts(db: Reader, scheme_id: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*) as count from (
			select distinct r.application_id, r.moment
			from rule_run r
			join application a on a.id = r.application_id
			join tranche t on t.id = a.tranche_id
			where t.scheme_id = ${scheme_id}
		) as runs`.execute(db);
	return rows[0]?.count ?? 0;
}
