import { ASKABLE } from '#lib/domain/application/completion-request.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { today } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockOwn } from './lock-own.ts';

const TOO_LATE = {
	nl: 'De termijn om te antwoorden is voorbij.',
	en: 'The term to answer has passed.'
};
const NOTHING_ASKED = {
	nl: 'Er staat geen vraag meer open. Misschien heeft een collega het antwoord al ingestuurd.',
	en: 'No question is open any more. Perhaps a colleague sent the answer already.'
};
const OVER = {
	nl: 'Deze aanvraag is ingetrokken of al afgehandeld. Antwoorden kan niet meer.',
	en: 'This application has been withdrawn or handled already. It can no longer be answered.'
};

/**
 * Locks an application of one's own with the request that waits for an answer.
 * @throws NotFound, with words, when nothing waits; Refused when its term has passed or the case is past it
 */
export async function lockRequest(tx: Tx, person: Person, application_id: string) {
	const application = await lockOwn(tx, person, application_id);
	const request = await tx
		.selectFrom('completion_request')
		.selectAll()
		.where('application_id', '=', application_id)
		.where('state', '=', 'asked')
		.forUpdate()
		.executeTakeFirst();
	if (!request) throw new NotFound('completion_request', NOTHING_ASKED);
	const askable = request.claim_id === null ? ASKABLE[request.kind] : ['awarded' as const];
	if (!askable.includes(application.state)) throw new Refused(OVER);
	if (request.until_on < (await today(tx))) throw new Refused(TOO_LATE);
	return { application, request };
}
