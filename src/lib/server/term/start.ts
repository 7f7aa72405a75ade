import type { Term } from '#lib/domain/calendar/last-day.ts';
import { CLOCKS, type About, type ClockKind } from '#lib/domain/term/clocks.ts';
import { printed, started, type Running } from '#lib/domain/term/running.ts';
import { schemeTerms } from '#lib/domain/term/scheme-terms.ts';
import type { Tx } from '../db/connect.ts';
import { schemeContent } from '../tranche/queries.ts';

type Start = {
	readonly kind: ClockKind;
	readonly application_id: string;
	/** The record that the kind is about. */
	readonly record_id: string;
	/** The local date of the event that starts it. */
	readonly started_on: string;
	readonly about?: About;
	/** For a clock that is not counted in calendar time: its end. */
	readonly printed?: Term;
};

/** Starts a statutory clock under the terms of the case's own scheme version, and says when it ends. */
export async function startTerm(tx: Tx, start: Start): Promise<Running> {
	const { application_id, record_id, kind, started_on, about = {} } = start;
	const running = start.printed
		? printed(started_on, start.printed)
		: await counted(tx, kind, application_id, started_on, about);
	const { end_on, raw_on, because, count, pauses, extension } = running;
	await tx
		.insertInto('term')
		.values({
			application_id,
			kind,
			record: CLOCKS[kind].record,
			record_id,
			started_on,
			end_on,
			raw_on,
			because: JSON.stringify(because),
			story: JSON.stringify({ count, pauses, extension })
		})
		.execute();
	return running;
}

async function counted(tx: Tx, kind: ClockKind, application_id: string, started_on: string, about: About) {
	const { count } = CLOCKS[kind];
	if (!count) throw new RangeError(`The clock ${kind} needs a date that was found for it`);
	const { scheme_version_id } = await tx
		.selectFrom('application')
		.where('id', '=', application_id)
		.select('scheme_version_id')
		.executeTakeFirstOrThrow();
	const { terms } = await schemeContent(tx, scheme_version_id);
	return started(started_on, count(schemeTerms(terms), about));
}
