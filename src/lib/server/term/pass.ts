import { CLOCKS, type ClockKind } from '#lib/domain/term/clocks.ts';
import { lapseRequest } from '../application/lapse.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { expireVoucher } from '../voucher/expire.ts';
import { lockVoucherRow } from '../voucher/lock.ts';
import { resumeAfterStop } from '../voucher/suspend.ts';
import type { TermRow } from './change.ts';
import { lockCase } from './each-case.ts';
import { remindToClaim } from './remind-to-claim.ts';
import { startTerm } from './start.ts';

const nothing = async () => {};
const expire = async (tx: Tx, { record_id }: TermRow) => void (await expireVoucher(tx, record_id));

/** The applicant hears that we are late, and what they can do (Awb 4:14, 4:17). */
const tellLate = (tx: Tx, { application_id, end_on }: TermRow) =>
	mailApplicant(tx, application_id, {
		kind: 'decision_late',
		values: ({ number, day }) => ({ number, until: day(end_on) })
	});

/** What follows when a clock has run out; each may only run once, after the clock itself was closed or marked late. */
const FOLLOWS: Readonly<Record<ClockKind, (tx: Tx, term: TermRow) => Promise<void>>> = {
	decision: tellLate,
	repair: (tx, { record_id }) => lapseRequest(tx, record_id),
	view: (tx, { record_id }) => lapseRequest(tx, record_id),
	not_processed: nothing,
	voucher: expire,
	claim: remindToClaim,
	reminder: expire,
	settlement: nothing,
	register: nothing,
	payment: nothing,
	payment_stop: async (tx, { record_id }) => resumeAfterStop(tx, await lockVoucherRow(tx, record_id)),
	objection: (tx, { record_id, application_id }) =>
		record(tx, {
			record: 'decision',
			record_id,
			event: 'decision.final',
			person_id: null,
			application_id
		}),
	objection_decision: nothing,
	withdrawal: nothing,
	default: async (tx, { application_id, record_id, end_on }) =>
		void (await startTerm(tx, { kind: 'penalty', application_id, record_id, started_on: end_on })),
	penalty: nothing
};

/**
 * Does what follows from every clock that has run out, the earliest first, each in a transaction of its own; what that
 * starts and has run out as well comes next. Running it again changes nothing. One that fails does not hold up the
 * others. Clocks of a suspended voucher wait for the end of the suspension.
 * @returns how many ran out
 */
export async function passTerms(db: Database): Promise<number> {
	const failures = new Map<string, unknown>();
	let passed = 0;
	for (;;) {
		const next = await nextDue(db, [...failures.keys()]);
		if (!next) break;
		await db
			.transaction()
			.execute((tx) => pass(tx, next))
			.then(() => passed++)
			.catch((error: unknown) => failures.set(next.id, error));
	}
	if (failures.size > 0)
		throw new AggregateError([...failures.values()], 'Not every term could be followed up');
	return passed;
}

const nextDue = async (db: Database, except: readonly string[]) =>
	db
		.selectFrom('term')
		.leftJoin('voucher', 'voucher.id', 'term.record_id')
		.where('term.state', '=', 'running')
		.where('end_on', '<', await today(db))
		.where((eb) =>
			eb.or([
				eb('voucher.state', 'is', null),
				eb('voucher.state', '<>', 'suspended'),
				eb('term.kind', '=', 'payment_stop')
			])
		)
		.$if(except.length > 0, (query) => query.where('term.id', 'not in', except))
		.orderBy('end_on')
		.orderBy('term.id')
		.select(['term.id', 'term.application_id'])
		.executeTakeFirst();

/** From the case down, as everywhere; somebody may have been first. */
async function pass(tx: Tx, { id, application_id }: { id: string; application_id: string }): Promise<void> {
	await lockCase(tx, application_id);
	const term = await tx
		.selectFrom('term')
		.selectAll()
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const on = await today(tx);
	if (term.state !== 'running' || term.end_on >= on) return;
	await tx
		.updateTable('term')
		.set({
			state: 'passed',
			followed_up_at: await now(tx),
			stopped_on: CLOCKS[term.kind].ends_by_itself ? on : null
		})
		.where('id', '=', id)
		.execute();
	await record(tx, {
		record: 'term',
		record_id: id,
		event: 'term.passed',
		person_id: null,
		application_id,
		details: { kind: term.kind, end_on: term.end_on }
	});
	await FOLLOWS[term.kind](tx, term);
}
