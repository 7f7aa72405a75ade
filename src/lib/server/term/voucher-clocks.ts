import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';

/** What the clocks say about claiming on a voucher: the last day, and whether one of them still runs; null without clocks. */
export async function claimClocks(
	db: Reader,
	voucher_id: string
): Promise<{ readonly until_on: string; readonly open: boolean } | null> {
	const { until_on, open } = await db
		.selectFrom('term')
		.where('record_id', '=', voucher_id)
		.where('kind', 'in', ['claim', 'reminder'])
		.select(({ fn }) => [
			fn.max('end_on').as('until_on'),
			sql<boolean | null>`bool_or(stopped_on is null)`.as('open')
		])
		.executeTakeFirstOrThrow();
	return until_on === null ? null : { until_on, open: open === true };
}
