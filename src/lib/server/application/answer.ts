import { COMPLETION_REQUEST } from '#lib/domain/application/completion-request.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { resumeTerm } from '../term/change.ts';
import { startTerm } from '../term/start.ts';
import { judgeChanges } from './judge-changes.ts';
import { lockRequest } from './lock-request.ts';
import { waiting } from './put-question.ts';
import { keepAnswers, type AnswerDraft } from './save-answers.ts';

type Sent = AnswerDraft & {
	/** The applicant gives no view (Awb 4:7); only to a request for one. */
	readonly waived?: boolean;
};

const NO_ANSWER = { nl: 'Schrijf uw antwoord.', en: 'Write your answer.' } as const;

/**
 * The applicant answers everything that was asked, saving what is given with it: the clock that waited runs again from
 * this day (Awb 4:15), and after a completion the four weeks of Awb 4:5(4) start. The receipt is confirmed by mail.
 * @throws Refused at `answers[i]` for each that has no answer
 */
export async function answerRequest(
	db: Database,
	person: Person,
	{ waived = false, ...draft }: Sent
): Promise<void> {
	const { application_id } = draft;
	await db.transaction().execute(async (tx) => {
		const { application, request } = await lockRequest(tx, person, application_id);
		await keepAnswers(tx, person, draft);
		const gives_no_view = waived && request.kind === 'view';
		const reasons = gives_no_view ? [] : await unanswered(tx, request.id);
		if (reasons.length > 0) throw new Refused(...reasons);
		if (request.kind === 'completion') await judgeChanges(tx, application, request.asked_at);
		const answered_on = await today(tx);
		await move(tx, COMPLETION_REQUEST, request, 'answer', actorOf(person));
		await tx
			.updateTable('completion_request')
			.set({ answered_at: await now(tx), waived: gives_no_view })
			.where('id', '=', request.id)
			.execute();
		await resumeTerm(tx, waiting(application_id, request.claim_id), answered_on);
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
			event: gives_no_view ? 'completion_request.view_waived' : 'completion_request.answered',
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

/** What was asked and has no answer yet, in words or as a file. */
async function unanswered(tx: Tx, request_id: string): Promise<Reason[]> {
	const items = await tx
		.selectFrom('request_item')
		.where('request_id', '=', request_id)
		.orderBy('position')
		.select(['id', 'answer'])
		.execute();
	const files = await tx
		.selectFrom('attachment')
		.where('place', '=', 'answer')
		.where('subject_id', '=', request_id)
		.select('part')
		.execute();
	const given = new Set(files.map(({ part }) => part));
	return items.flatMap(({ id, answer }, index) =>
		answer === '' && !given.has(id) ? [{ ...NO_ANSWER, field: `answers[${index}]` }] : []
	);
}
