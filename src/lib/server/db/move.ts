import { sql } from 'kysely';
import { permit, type Lifecycle } from '../../domain/lifecycle.ts';
import { Refused } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/roles.ts';
import type { Tx } from './connect.ts';
import { stopClocks } from './stop-clocks.ts';

const SOMEBODY_WAS_FIRST = {
	nl: 'Iemand was u voor. Kijk hieronder hoe het nu staat.',
	en: 'Someone was first. See below how things stand now.'
};

/**
 * Moves a record along its lifecycle: asks the table, then updates with the judged state in the WHERE, and stops the
 * statutory clocks that the table says end with it. What starts needs a date, and is started by the verb.
 * `record` must be locked or freshly read by the caller, who also checked that the actor may see it.
 * @returns the new state
 * @throws Refused when the table does not allow it, or when somebody was first
 */
export async function move<State extends string, Event extends string>(
	tx: Tx,
	table: Lifecycle<State, Event>,
	row: { readonly id: string; readonly state: State },
	event: NoInfer<Event>,
	actor: Actor
): Promise<State> {
	const next = permit(table, row.state, event, actor);
	const { numAffectedRows } = await sql`
		update ${sql.table(table.record)} set state = ${next} where id = ${row.id} and state = ${row.state}`.execute(
		tx
	);
	if (numAffectedRows !== 1n) throw new Refused(SOMEBODY_WAS_FIRST);
	const { stops = [], ends = [] } = table.events[event];
	await stopClocks(tx, row.id, stops);
	await stopClocks(tx, row.id, ends, 'ended');
	return next;
}
