import { ASKABLE, COMPLETION_REQUEST } from '#lib/domain/application/completion-request.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { resumeTerm } from '../term/change.ts';
import { startTerm } from '../term/start.ts';
import { lockOwn } from './lock-own.ts';

const NO_ANSWER = { nl: 'Schrijf uw antwoord.', en: 'Write your answer.', field: 'answer' } as const;
const TOO_LATE = {
	nl: 'De termijn om te antwoorden is voorbij.',
	en: 'The term to answer has passed.'
};

const OVER = {
	nl: 'Deze aanvraag is ingetrokken of al afgehandeld. Antwoorden kan niet meer.',
	en: 'This application has been withdrawn or handled already. It can no longer be answered.'
};

/**
 * The applicant answers the question on their application: the decision clock runs again from this day (Awb 4:15), and
 * after a completion the four weeks of Awb 4:5(4) start. The receipt is confirmed by mail.
 */
export async function answerRequest(
	db: Database,
	person: Person,
	{ application_id, answer }: { readonly application_id: string; readonly answer: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { state } = await lockOwn(tx, person, application_id);
		const request = await lockRequest(tx, application_id);
		if (!ASKABLE[request.kind].includes(state)) throw new Refused(OVER);
		const answered_on = await today(tx);
		if (request.until_on < answered_on) throw new Refused(TOO_LATE);
		if (answer.trim() === '') throw new Refused(NO_ANSWER);
		await move(tx, COMPLETION_REQUEST, request, 'answer', actorOf(person));
		await tx
			.updateTable('completion_request')
			.set({ answer: answer.trim(), answered_at: await now(tx) })
			.where('id', '=', request.id)
			.execute();
		await resumeTerm(tx, { kind: 'decision', record_id: application_id }, answered_on);
		if (request.kind === 'completion')
			await startTerm(tx, {
				kind: 'not_processed',
				application_id,
				record_id: request.id,
				started_on: answered_on
			});
		await record(tx, {
			record: 'completion_request',
			record_id: request.id,
			event: 'completion_request.answered',
			person_id: person.id,
			application_id
		});
		await mailApplicant(tx, application_id, {
			kind: 'answer_received',
			values: ({ number, day }) => ({ number, received: day(answered_on) }),
			about: { record: 'completion_request', record_id: request.id }
		});
	});
}

async function lockRequest(tx: Tx, application_id: string) {
	const request = await tx
		.selectFrom('completion_request')
		.selectAll()
		.where('application_id', '=', application_id)
		.where('state', '=', 'asked')
		.forUpdate()
		.executeTakeFirst();
	if (!request) throw new NotFound('completion_request');
	return request;
}
