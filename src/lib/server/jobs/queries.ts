import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';

/** Jobs that were tried as often as they may, and wait for somebody to look: how many, by name. */
export async function brokenJobs(db: Reader): Promise<{ name: string; count: number }[]> {
	const { rows } = await sql<{ name: string; count: number }>`
		select task_identifier as name, count(*) as count from graphile_worker.jobs
		where attempts >= max_attempts group by 1 order by 1`.execute(db);
	return rows;
}
