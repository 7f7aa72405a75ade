import { randomUUID } from 'node:crypto';
import { timelyByPost } from '#lib/domain/calendar/timely.ts';
import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import type { Channel, NoticeKind } from '#lib/domain/term/notice.ts';
import type { Text } from '#lib/domain/text.ts';
import { lockApplication } from '../application/lock.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { stopClocks } from '../db/stop-clocks.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { lockTerm } from '../term/change.ts';
import { startTerm } from '../term/start.ts';
import { hadItsClocks, isRegistered } from './before.ts';
import { NOTHING_LATE, REGISTERED_ALREADY, WHAT, dateReasons } from './words.ts';

export type IncomingNotice = {
	readonly application_id: string;
	readonly kind: NoticeKind;
	/** Of an objection: against which decision. */
	readonly decision_id: string | null;
	readonly channel: Channel;
	/** By post: the day of the postmark. */
	readonly posted_on: string | null;
	readonly received_on: string;
	readonly committee: boolean;
};

/**
 * The officer registers an objection or a notice of default that came in. An objection stops the term to object and
 * starts the term to decide on it, counted from the end of the term to object (Awb 7:10). A notice of default after
 * the term gives two weeks, then the penalty (Awb 4:17); one before it is premature and starts nothing.
 * @throws Refused with every reason; also when the same notice is registered and still open
 * @returns its id and whether it was in time
 */
export async function registerNotice(
	db: Database,
	person: Person,
	notice: IncomingNotice
): Promise<{ readonly id: string; readonly timely: boolean }> {
	permitRole(person, 'grant_officer');
	return db.transaction().execute(async (tx) => {
		await lockApplication(tx, person, 'grant_officer', notice.application_id);
		const id = randomUUID();
		const { timely } = await receiveNotice(tx, person, { ...notice, id });
		await mailApplicant(tx, notice.application_id, {
			kind: 'notice_received',
			values: ({ number, day, say }) => ({
				number,
				received: day(notice.received_on),
				what: say(WHAT[notice.kind] satisfies Text)
			}),
			about: { record: 'incoming_notice', record_id: id }
		});
		return { id, timely };
	});
}

/**
 * Takes in what came, with its clocks; who registers it may be the objector in the portal. The caller has locked the case.
 * @throws Refused with every reason
 */
export async function receiveNotice(
	tx: Tx,
	person: Person,
	{ id, ...notice }: IncomingNotice & { readonly id: string }
): Promise<{ readonly timely: boolean }> {
	const reasons: Reason[] = dateReasons(notice, await today(tx));
	if (await isRegistered(tx, notice)) reasons.push(REGISTERED_ALREADY);
	if (reasons.length > 0) throw new Refused(...reasons);
	const timely =
		notice.kind === 'objection' ? await objection(tx, id, notice) : await inDefault(tx, id, notice);
	await tx
		.insertInto('incoming_notice')
		.values({
			...notice,
			id,
			decision_id: notice.kind === 'objection' ? notice.decision_id : null,
			posted_on: notice.channel === 'post' ? notice.posted_on : null,
			timely,
			registered_by: person.id,
			registered_at: await now(tx)
		})
		.execute();
	await record(tx, {
		record: 'incoming_notice',
		record_id: id,
		event: 'incoming_notice.registered',
		person_id: person.id,
		application_id: notice.application_id,
		details: { kind: notice.kind, received_on: notice.received_on, timely }
	});
	return { timely };
}

async function objection(tx: Tx, id: string, notice: IncomingNotice): Promise<boolean> {
	const { application_id, received_on, posted_on, channel, committee } = notice;
	const decision = await tx
		.selectFrom('decision')
		.where('id', '=', notice.decision_id)
		.where('application_id', '=', application_id)
		.where('state', '=', 'announced')
		.select(['id', 'objection_until'])
		.executeTakeFirst();
	if (!decision?.objection_until) throw new NotFound('decision');
	const last_on = decision.objection_until;
	const timely =
		channel === 'post' && posted_on !== null
			? received_on <= last_on || timelyByPost({ last_on, posted_on, received_on })
			: received_on <= last_on;
	await stopClocks(tx, decision.id, ['objection']);
	await startTerm(tx, {
		kind: 'objection_decision',
		application_id,
		record_id: id,
		started_on: last_on,
		about: { committee }
	});
	return timely;
}

/** @throws Refused when there is nothing left to decide */
async function inDefault(
	tx: Tx,
	id: string,
	{ application_id, received_on }: IncomingNotice
): Promise<boolean> {
	const term = await lockTerm(tx, { kind: 'decision', record_id: application_id });
	if (!term) throw new Refused(NOTHING_LATE);
	if (term.end_on >= received_on || term.state === 'paused') return false;
	if (!(await hadItsClocks(tx, application_id)))
		await startTerm(tx, { kind: 'default', application_id, record_id: id, started_on: received_on });
	return true;
}
