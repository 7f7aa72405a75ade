import type { Selectable } from 'kysely';
import type { ClockKind } from '#lib/domain/term/clocks.ts';
import { extended, paused, restarted, resumed, type Running } from '#lib/domain/term/running.ts';
import { today } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';

export type TermRow = Selectable<Tables['term']>;
type Which = { readonly kind: ClockKind; readonly record_id: string };

/** The clock of a row, as the domain knows it. */
export const runningOf = ({ started_on, end_on, raw_on, because, story }: TermRow): Running => ({
	started_on,
	end_on,
	raw_on,
	because,
	...story
});

/** Locks the open clock of this kind on a record; undefined when none is open. */
export const lockTerm = (tx: Tx, { kind, record_id }: Which): Promise<TermRow | undefined> =>
	tx
		.selectFrom('term')
		.selectAll()
		.where('record_id', '=', record_id)
		.where('kind', '=', kind)
		.where('stopped_on', 'is', null)
		.forUpdate()
		.executeTakeFirst();

/**
 * Stops an open clock from the day after a question, at most to the end of the given term (Awb 4:15, 4:56). One that
 * is late already keeps its dates: standing still mends nothing. Then, as without a clock, the answer is null.
 */
export async function pauseTerm(tx: Tx, which: Which, asked: { asked_on: string; until_on: string }) {
	const on = await today(tx);
	const pause = (running: Running) => (running.end_on < on ? null : paused(running, asked));
	return change(tx, which, pause, 'paused', ['running', 'paused']);
}

/** The answer came, or with null the term passed unused: the clock runs again. One that did not stand still stays as it is. */
export const resumeTerm = (tx: Tx, which: Which, answered_on: string | null) =>
	change(tx, which, (running) => resumed(running, answered_on), 'running', ['paused']);

/** @throws Refused when it may not be extended so far, or no more */
export const extendTerm = (
	tx: Tx,
	which: Which,
	extension: { readonly on: string; readonly until_on: string; readonly most_on: string }
) => change(tx, which, (running) => extended(running, extension));

/** Counts an open clock anew from another day. */
export const restartTerm = (tx: Tx, which: Which, started_on: string) =>
	change(tx, which, (running) => restarted(running, started_on));

async function change(
	tx: Tx,
	which: Which,
	to: (running: Running) => Running | null,
	state?: 'running' | 'paused',
	from: readonly TermRow['state'][] = ['running', 'paused', 'passed']
): Promise<Running | null> {
	const row = await lockTerm(tx, which);
	if (!row || !from.includes(row.state)) return null;
	const running = to(runningOf(row));
	if (!running) return null;
	const { started_on, end_on, raw_on, because, count, pauses, extension } = running;
	await tx
		.updateTable('term')
		.set({
			started_on,
			end_on,
			raw_on,
			because: JSON.stringify(because),
			story: JSON.stringify({ count, pauses, extension }),
			...(state ? { state } : {}),
			...(end_on > row.end_on ? { reminded_at: null } : {})
		})
		.where('id', '=', row.id)
		.execute();
	return running;
}
