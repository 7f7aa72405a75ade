import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';

/** What the clocks say about claiming on a voucher: the last day, and whether one of them still runs, and whether it was reminded of; null without clocks. */
export async function claimClocks(
	db: Reader,
	voucher_id: string
): Promise<{ readonly until_on: string; readonly open: boolean; readonly reminded: boolean } | null> {
	const { until_on, open, reminded } = await db
		.selectFrom('term')
		.where('record_id', '=', voucher_id)
		.where('kind', 'in', ['claim', 'reminder'])
		.select(({ fn }) => [
			fn.max('end_on').as('until_on'),
			sql<boolean | null>`bool_or(stopped_on is null)`.as('open'),
			sql<boolean | null>`bool_or(kind = 'reminder')`.as('reminded')
		])
		.executeTakeFirstOrThrow();
	return until_on === null ? null : { until_on, open: open === true, reminded: reminded === true };
}
