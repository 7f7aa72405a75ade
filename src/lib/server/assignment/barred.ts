import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';

/** Per case who can never review it: whoever had it before, or has an interest in its organisation (Awb 2:4). */
export async function barredFrom(
	db: Reader,
	application_ids: readonly string[]
): Promise<Map<string, readonly string[]>> {
	const { rows } = await sql<{ application_id: string; barred: string[] }>`
		select a.id as application_id, array_agg(distinct who.person_id::text) as barred
		from application a cross join lateral (
			select reviewer_id as person_id from review where application_id = a.id
			union all
			select person_id from organisation_member where organisation_id = a.organisation_id
			union all
			select person_id from interest where organisation_id = a.organisation_id
			union all
			select m.person_id from mandate m join application o on o.id = m.application_id
			where o.organisation_id = a.organisation_id and m.person_id is not null
		) who
		where a.id = any(${application_ids}::uuid[])
		group by a.id`.execute(db);
	return new Map(rows.map(({ application_id, barred }) => [application_id, barred]));
}
