import { sql } from 'kysely';
import type { ClockKind } from '../../domain/term/clocks.ts';
import type { Tx } from './connect.ts';

/**
 * Stops the open clocks of these kinds on a record, or on everything in a case when the id is the case's. `met`: what
 * they waited for has happened, in time or late. `ended`: they lost their purpose.
 */
export async function stopClocks(
	tx: Tx,
	id: string,
	kinds: readonly ClockKind[],
	how: 'met' | 'ended' = 'met'
): Promise<void> {
	if (kinds.length === 0) return;
	await sql`
		update term set stopped_on = today, state = case
			when state = 'passed' or (${how} = 'met' and state = 'running' and end_on < today) then 'passed'
			else ${how} end
		from (select (business_now() at time zone 'Europe/Amsterdam')::date as today) clock
		where stopped_on is null and ${id}::uuid in (record_id, application_id) and kind = any(${kinds}::text[])`.execute(
		tx
	);
}
