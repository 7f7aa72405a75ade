import { randomUUID } from 'node:crypto';
import { APPLICATION, type ApplicationState } from '#lib/domain/application/lifecycle.ts';
import { ASKABLE, type RequestKind } from '#lib/domain/application/completion-request.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { fill, type Text } from '#lib/domain/text.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { stopClocks } from '../db/stop-clocks.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { pauseTerm } from '../term/change.ts';
import { startTerm } from '../term/start.ts';
import { lockApplication } from './lock.ts';
import { openRequest } from './requests.ts';
import { ASKED_ALREADY, PROPOSED } from './words.ts';

type Question = {
	readonly application_id: string;
	readonly kind: RequestKind;
	/** What is missing, or on what a view is asked, in the officer's words. */
	readonly request: string;
};

const NO_REQUEST: Reason = {
	nl: 'Schrijf wat u van de aanvrager wilt weten.',
	en: 'Write what you want to know from the applicant.',
	field: 'request'
};
const NOT_NOW: Text = {
	nl: 'Dit kunt u nu niet vragen: de status is “{state}”.',
	en: 'This cannot be asked now: the status is “{state}”.'
};

/**
 * Asks the applicant to complete the application (Awb 4:5), or for a view before a refusal (Awb 4:7), within the
 * scheme's term. The decision clock stands still meanwhile (Awb 4:15).
 * @returns the id of the request
 * @throws Refused with every reason
 */
export async function askApplicant(
	db: Database,
	person: Person,
	{ application_id, kind, request }: Question
): Promise<string> {
	permitRole(person, 'grant_officer');
	return db.transaction().execute(async (tx) => {
		const application = await lockApplication(tx, person, 'grant_officer', application_id);
		const reasons = await inTheWay(tx, application, kind, request);
		if (reasons.length > 0) throw new Refused(...reasons);
		const id = randomUUID();
		const asked_on = await today(tx);
		const { end_on: until_on } = await startTerm(tx, {
			kind: kind === 'view' ? 'view' : 'repair',
			application_id,
			record_id: id,
			started_on: asked_on
		});
		await tx
			.insertInto('completion_request')
			.values({
				id,
				application_id,
				kind,
				request: request.trim(),
				asked_by: person.id,
				asked_at: await now(tx),
				until_on
			})
			.execute();
		await stopClocks(tx, application_id, ['not_processed'], 'ended');
		await pauseTerm(tx, { kind: 'decision', record_id: application_id }, { asked_on, until_on });
		await record(tx, {
			record: 'completion_request',
			record_id: id,
			event: kind === 'view' ? 'completion_request.view_asked' : 'completion_request.asked',
			person_id: person.id,
			application_id,
			details: { until_on, request: request.trim() }
		});
		await mailApplicant(tx, application_id, {
			kind: kind === 'view' ? 'view_asked' : 'completion_asked',
			values: ({ number, day }) => ({ number, until: day(until_on) }),
			about: { record: 'completion_request', record_id: id }
		});
		return id;
	});
}

async function inTheWay(
	tx: Tx,
	{ id, state }: { readonly id: string; readonly state: ApplicationState },
	kind: RequestKind,
	request: string
): Promise<Reason[]> {
	const reasons: Reason[] = [];
	const { staff } = APPLICATION.states[state];
	if (!ASKABLE[kind].includes(state))
		reasons.push({
			nl: fill(NOT_NOW, { state: staff.nl }).nl,
			en: fill(NOT_NOW, { state: staff.en }).en
		});
	if (await openRequest(tx, id)) reasons.push(ASKED_ALREADY);
	const live = await tx
		.selectFrom('decision')
		.where('application_id', '=', id)
		.where('state', 'in', ['proposed', 'decided'])
		.select('id')
		.executeTakeFirst();
	if (live) reasons.push(PROPOSED);
	if (request.trim() === '') reasons.push(NO_REQUEST);
	return reasons;
}
