import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Reader } from '../db/connect.ts';
import { NOT_FOUND, type Worked } from '../decision/outcome.ts';
import { log, traceOf } from '../log.ts';
import type { BulkDone } from './act.ts';

const WENT_WRONG = {
	nl: 'Er ging iets mis bij deze aanvraag. Er is niets veranderd. Probeer het opnieuw.',
	en: 'Something went wrong with this application. Nothing has changed. Try again.'
};

/** The work on one case: whatever goes wrong with it is a reason, so that the others go on. */
export async function attempt(work: () => Promise<Worked<BulkDone>>): Promise<Worked<BulkDone>> {
	try {
		return await work();
	} catch (thrown) {
		if (thrown instanceof Refused) return { reasons: thrown.reasons };
		if (thrown instanceof NotFound) return { reasons: [NOT_FOUND] };
		log.error({ error: traceOf(thrown) }, 'a case of many failed');
		return { reasons: [WENT_WRONG] };
	}
}

type Which = {
	readonly run_id: string;
	readonly application_id: string;
	/** Tried, or carried out; a case that is further already stays as it is. */
	readonly from: 'waiting' | 'ready';
};

/** Keeps what became of a case. */
export async function settle(
	db: Reader,
	{ run_id, application_id, from }: Which,
	worked: Worked<BulkDone>
): Promise<void> {
	const tried = from === 'waiting';
	await db
		.updateTable('bulk_case')
		.set(
			'done' in worked
				? {
						state: tried ? 'ready' : 'done',
						plan: JSON.stringify(worked.done.plan),
						// What a trial made is gone again.
						record_id: tried ? null : worked.done.record_id
					}
				: {
						state: tried ? 'blocked' : 'failed',
						reasons: JSON.stringify(worked.reasons.map(({ nl, en }) => ({ nl, en })))
					}
		)
		.where('run_id', '=', run_id)
		.where('application_id', '=', application_id)
		.where('state', '=', from)
		.execute();
}
