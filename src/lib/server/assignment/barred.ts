import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';

/** Per case who can never review it: whoever had it before, or has an interest in it (Awb 2:4, 2:5). */
export async function barredFrom(
	db: Reader,
	application_ids: readonly string[]
): Promise<Map<string, readonly string[]>> {
	const { rows } = await sql<{ application_id: string; barred: string[] }>`
		select application_id, array_agg(distinct person_id::text) as barred
		from (
			select application_id, reviewer_id as person_id from review
			union all
			select application_id, person_id
			from conflicts_of(array(select person_id from person_role where role = 'reviewer'))
		) who
		where application_id = any(${application_ids}::uuid[])
		group by application_id`.execute(db);
	return new Map(rows.map(({ application_id, barred }) => [application_id, barred]));
}
