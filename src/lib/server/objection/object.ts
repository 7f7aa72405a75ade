import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import { lockOwn } from '../application/lock-own.ts';
import { record } from '../audit/record.ts';
import { today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { receiveNotice } from '../notice/register.ts';
import type { Person } from '../person/person.ts';
import { openObjection } from './queries.ts';

type Objection = {
	/** Chosen by the page that writes it, so that sending twice is sending once. */
	readonly id: string;
	readonly application_id: string;
	readonly decision_id: string;
	/** Why the decision is not right (Awb 6:5(1)(d)). More may follow in a message. */
	readonly grounds: string;
	/** What the grantor should decide instead; may be empty. */
	readonly wish: string;
	/** Wants to be heard (Awb 7:2). */
	readonly hearing: boolean;
	/** Of a late objection: why it is late (Awb 6:11). */
	readonly late_reason: string;
};

const NO_GROUNDS: Reason = {
	nl: 'Schrijf waarom u het niet eens bent met het besluit.',
	en: 'Write why you do not agree with the decision.',
	field: 'grounds'
};
export const NO_LATE_REASON: Reason = {
	nl: 'De termijn is voorbij. Schrijf waarom uw bezwaar later komt.',
	en: 'The term has passed. Write why your objection comes later.',
	field: 'late_reason'
};
const OPEN_ALREADY: Reason = {
	nl: 'U hebt al bezwaar gemaakt tegen dit besluit. Aanvullen kan met een bericht.',
	en: 'You have objected to this decision already. You can add to it in a message.'
};

/**
 * Objects to a decision in the portal (Awb 6:4): within its term, or later with the reason for it (6:11). It is registered
 * as any other objection, so that the same clocks start, and confirmed by mail. Sending the same one again changes nothing.
 * @throws Refused at `grounds` or `late_reason`, and when an objection to this decision is open
 */
export async function objectTo(db: Database, person: Person, objection: Objection): Promise<void> {
	const { id, application_id, decision_id, late_reason } = objection;
	await db.transaction().execute(async (tx) => {
		await lockOwn(tx, person, application_id);
		if (await isSent(tx, person, objection)) return;
		const received_on = await today(tx);
		const late = (await lastDay(tx, application_id, decision_id)) < received_on;
		const reasons: Reason[] = [];
		if (await openObjection(tx, decision_id)) reasons.push(OPEN_ALREADY);
		if (objection.grounds.trim() === '') reasons.push(NO_GROUNDS);
		if (late && late_reason.trim() === '') reasons.push(NO_LATE_REASON);
		if (reasons.length > 0) throw new Refused(...reasons);
		const notice = { kind: 'objection', channel: 'portal', posted_on: null, committee: false } as const;
		await receiveNotice(tx, person, { ...notice, id, application_id, decision_id, received_on });
		await tx
			.insertInto('objection')
			.values({
				notice_id: id,
				grounds: objection.grounds.trim(),
				wish: objection.wish.trim(),
				hearing: objection.hearing,
				late_reason: late ? late_reason.trim() : null
			})
			.execute();
		await record(tx, {
			record: 'incoming_notice',
			record_id: id,
			event: 'objection.filed',
			person_id: person.id,
			application_id,
			details: { decision_id, hearing: objection.hearing, late }
		});
		const until = await decideBy(tx, id);
		await mailApplicant(tx, application_id, {
			kind: 'objection_received',
			values: ({ number, day }) => ({ number, received: day(received_on), until: day(until) }),
			link: `/my/applications/${application_id}/objection`,
			about: { record: 'incoming_notice', record_id: id }
		});
	});
}

/** @throws NotFound when the id is that of another case; Refused when a colleague sent other grounds with these files */
async function isSent(tx: Tx, person: Person, { id, application_id, grounds }: Objection): Promise<boolean> {
	const known = await tx
		.selectFrom('incoming_notice')
		.leftJoin('objection', 'notice_id', 'incoming_notice.id')
		.where('incoming_notice.id', '=', id)
		.select(['application_id', 'registered_by', 'grounds'])
		.executeTakeFirst();
	if (!known) return false;
	if (known.application_id !== application_id) throw new NotFound('incoming_notice');
	if (known.registered_by !== person.id || known.grounds !== grounds.trim()) throw new Refused(OPEN_ALREADY);
	return true;
}

/** The last day to object, as the letter prints it. */
async function lastDay(tx: Tx, application_id: string, decision_id: string): Promise<string> {
	const decision = await tx
		.selectFrom('decision')
		.where('id', '=', decision_id)
		.where('application_id', '=', application_id)
		.where('state', '=', 'announced')
		.select('objection_until')
		.executeTakeFirst();
	if (!decision?.objection_until) throw new NotFound('decision');
	return decision.objection_until;
}

const decideBy = async (tx: Tx, id: string): Promise<string> =>
	(
		await tx
			.selectFrom('term')
			.where('record_id', '=', id)
			.where('kind', '=', 'objection_decision')
			.select('end_on')
			.executeTakeFirstOrThrow()
	).end_on;
