import { answerRequest } from '../application/answer.ts';
import { itemsOf, openRequest } from '../application/requests.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** Answers everything that is asked on an application in the same words, and sends it in. */
export async function anAnswer(
	db: Database,
	person: Person,
	application_id: string,
	answer = 'De losse.'
): Promise<void> {
	const request = await openRequest(db, application_id);
	const items = request ? await itemsOf(db, [request.id]) : [];
	const answers = items.map(({ id, version }) => ({ item_id: id, answer, version }));
	await answerRequest(db, person, { application_id, answers });
}
