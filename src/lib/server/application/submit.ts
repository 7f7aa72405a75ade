import { sql } from 'kysely';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { missing } from '#lib/domain/application/missing.ts';
import { requestedOf } from '#lib/domain/application/requested.ts';
import { dayText } from '#lib/domain/calendar/day-text.ts';
import { amsterdamDate, amsterdamTime } from '#lib/domain/calendar/local-time.ts';
import { windowPhase } from '#lib/domain/calendar/window.ts';
import { Refused } from '#lib/domain/refusal.ts';
import type { Text } from '#lib/domain/text.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import { dropLooseQuotes } from '../documents/drop-loose-quotes.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { runRules } from '../eligibility/run.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { startDecisionTerm } from '../term/decision.ts';
import { caseFile } from '../eligibility/case-file.ts';
import { lockOwn } from './lock-own.ts';
import { CLOSED } from './words.ts';

/**
 * Submits a draft: it gets its number, its moment of receipt in whole seconds and its requested amounts, the rules
 * run, a confirmation is mailed (Awb 4:1-4:3a). Submitting again gives the same number.
 * @throws Refused with everything that is missing, and when the tranche is closed
 */
export async function submitApplication(
	db: Database,
	person: Person,
	application_id: string
): Promise<{ number: string }> {
	return db.transaction().execute(async (tx) => {
		const application = await lockOwn(tx, person, application_id);
		if (application.number !== null && application.state !== 'withdrawn')
			return { number: application.number };
		const file = await caseFile(tx, application_id);
		const received_at = wholeSecond(await now(tx));
		const requested = requestedOf(file.scheme, file);
		const reasons: Text[] = [...missing(file, file.scheme)];
		if (windowPhase(received_at, file.window.opens_at, file.window.closes_at) !== 'open')
			reasons.unshift(CLOSED);
		if (requested === null || reasons.length > 0) throw new Refused(...reasons);
		const number = await nextNumber(tx, file.scheme.code);
		await tx
			.updateTable('application')
			.set({
				number,
				received_at,
				requested: JSON.stringify(requested),
				requested_cents: requested.total_cents,
				submitted_by: person.id
			})
			.where('id', '=', application_id)
			.execute();
		await move(tx, APPLICATION, application, 'submit', actorOf(person));
		await startDecisionTerm(tx, application, received_at);
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.submitted',
			person_id: person.id,
			application_id,
			details: { number, requested_cents: requested.total_cents, received_at: received_at.toISOString() }
		});
		await dropLooseQuotes(tx, application_id);
		await runRules(tx, application_id, 'submission');
		await enqueue(tx, 'draw_submission', { application_id }, `submission:${application_id}`);
		await mailApplicant(tx, application_id, {
			kind: 'application_received',
			values: ({ say }) => ({ number, received_at: say(momentText(received_at)) })
		});
		return { number };
	});
}

/** The moment of receipt counts in whole seconds: 17:00:00.999 is 17:00:00. */
const wholeSecond = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);

async function nextNumber(tx: Tx, code: string): Promise<string> {
	const { rows } = await sql<{ next: number }>`select nextval('application_number') as next`.execute(tx);
	return `${code}-${String(rows[0]?.next).padStart(6, '0')}`;
}

function momentText(at: Date): Text {
	const day = dayText(amsterdamDate(at));
	const time = amsterdamTime(at);
	return { nl: `${day.nl} om ${time.replace(':', '.')} uur`, en: `${day.en} at ${time}` };
}
