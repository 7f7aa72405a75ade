import { APPLICATION, type ApplicationState } from '#lib/domain/application/lifecycle.ts';
import { ASKABLE, type RequestKind } from '#lib/domain/application/completion-request.ts';
import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { fill, type Text } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/connect.ts';
import { stopClocks } from '../db/stop-clocks.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { lockApplication } from './lock.ts';
import { itemReasons, putQuestion, type NewItem } from './put-question.ts';
import { openRequest } from './requests.ts';
import { ASKED_ALREADY, PROPOSED } from './words.ts';

type Question = {
	readonly application_id: string;
	readonly kind: RequestKind;
	/** What is missing item by item, or on what a view is asked, in the officer's words. */
	readonly items: readonly NewItem[];
};

const NOT_NOW: Text = {
	nl: 'Dit kunt u nu niet vragen: de status is “{state}”.',
	en: 'This cannot be asked now: the status is “{state}”.'
};

/**
 * Asks the applicant to complete the application (Awb 4:5), or for a view before a refusal (Awb 4:7), within the
 * scheme's term. The decision clock stands still meanwhile (Awb 4:15).
 * @returns the id of the request
 * @throws Refused with every reason; at `texts[0]` when nothing is asked, or too much
 */
export async function askApplicant(db: Database, person: Person, question: Question): Promise<string> {
	return db.transaction().execute((tx) => ask(tx, person, question));
}

/** The same within a transaction of the caller. */
export async function ask(
	tx: Tx,
	person: Person,
	{ application_id, kind, items }: Question
): Promise<string> {
	permitRole(person, 'grant_officer');
	const application = await lockApplication(tx, person, 'grant_officer', application_id);
	const reasons = [...(await inTheWay(tx, application, kind)), ...itemReasons(items)];
	if (reasons.length > 0) throw new Refused(...reasons);
	const id = await putQuestion(tx, person, { application_id, kind, items });
	await stopClocks(tx, application_id, ['not_processed'], 'ended');
	return id;
}

async function inTheWay(
	tx: Tx,
	{ id, state }: { readonly id: string; readonly state: ApplicationState },
	kind: RequestKind
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
	return reasons;
}
