import type { Reader } from '../db/connect.ts';

/** The question that waits for the applicant, when there is one: the database allows one at a time. */
export const openRequest = (db: Reader, application_id: string) =>
	db
		.selectFrom('completion_request')
		.where('application_id', '=', application_id)
		.where('state', '=', 'asked')
		.select(['id', 'kind', 'claim_id', 'asked_at', 'until_on'])
		.executeTakeFirst();

/** The view that is waited for on a claim, when there is one. */
export const openRequestOn = (db: Reader, claim_id: string) =>
	db
		.selectFrom('completion_request')
		.where('claim_id', '=', claim_id)
		.where('state', '=', 'asked')
		.select(['id', 'until_on'])
		.executeTakeFirst();

/** What was asked in these requests, in order, with the answers. */
export const itemsOf = (db: Reader, request_ids: readonly string[]) =>
	request_ids.length === 0
		? Promise.resolve([])
		: db
				.selectFrom('request_item')
				.leftJoin('application_line', 'application_line.id', 'request_item.line_id')
				.where('request_id', 'in', request_ids)
				.orderBy('request_item.position')
				.select([
					'request_item.id',
					'request_id',
					'text',
					'section',
					'rule_id',
					'line_id',
					'service_code',
					'answer',
					'answered_at',
					'request_item.version'
				])
				.execute();

/** Every question to the applicant in a case the caller may see, with its items and answers; the latest first. */
export async function requestsOf(db: Reader, application_id: string) {
	const requests = await db
		.selectFrom('completion_request')
		.innerJoin('person', 'person.id', 'completion_request.asked_by')
		.leftJoin('claim', 'claim.id', 'completion_request.claim_id')
		.where('completion_request.application_id', '=', application_id)
		.orderBy('asked_at', 'desc')
		.select([
			'completion_request.id',
			'kind',
			'completion_request.state',
			'asked_at',
			'until_on',
			'waived',
			'claim_id',
			'claim.number as claim_number',
			'answered_at',
			'person.name as asked_by'
		])
		.execute();
	const items = await itemsOf(
		db,
		requests.map(({ id }) => id)
	);
	return requests.map((request) => ({
		...request,
		items: items.filter(({ request_id }) => request_id === request.id)
	}));
}
export type Request = Awaited<ReturnType<typeof requestsOf>>[number];

/** What was asked and what was answered as running text: what a letter quotes. */
export async function inOneText(db: Reader, request_id: string) {
	const items = await itemsOf(db, [request_id]);
	const answers = items.map(({ answer }) => answer).filter((answer) => answer !== '');
	return { asked: items.map(({ text }) => text).join('\n'), answered: answers.join('\n') || null };
}
