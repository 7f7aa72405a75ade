import { COMPLETION_REQUEST } from '#lib/domain/application/completion-request.ts';
import { SYSTEM } from '#lib/domain/roles.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { resumeTerm } from '../term/change.ts';
import { startTerm } from '../term/start.ts';
import { putBackSent } from './put-back-sent.ts';
import { waiting } from './put-question.ts';

/**
 * The term to answer passed unused: the clock that waited runs again from the day after it (Awb 4:15), and what was to be
 * completed can be left unprocessed within four weeks (Awb 4:5(4)). Answers changed meanwhile were never sent: those that were
 * count again. The caller has locked the case.
 */
export async function lapseRequest(tx: Tx, request_id: string): Promise<void> {
	const request = await tx
		.selectFrom('completion_request')
		.selectAll()
		.where('id', '=', request_id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const { application_id, kind, until_on, claim_id } = request;
	await move(tx, COMPLETION_REQUEST, request, 'lapse', SYSTEM);
	await putBackSent(tx, application_id, request.asked_at);
	await resumeTerm(tx, waiting(application_id, claim_id), null);
	if (kind === 'completion')
		await startTerm(tx, {
			kind: 'not_processed',
			application_id,
			record_id: request_id,
			started_on: until_on
		});
	await record(tx, {
		record: 'completion_request',
		record_id: request_id,
		event: 'completion_request.lapsed',
		person_id: null,
		application_id,
		details: { until_on }
	});
	await mailApplicant(tx, application_id, {
		kind: 'request_lapsed',
		values: ({ number, day }) => ({ number, until: day(until_on) })
	});
}
