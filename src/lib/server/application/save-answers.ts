import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockRequest } from './lock-request.ts';
import { STALE } from './words.ts';

/** The answer to one thing that was asked, as far as it goes. */
export type ItemAnswer = {
	readonly item_id: string;
	readonly answer: string;
	/** The version the person saw: 0 when it was never saved. */
	readonly version: number;
};

export type AnswerDraft = {
	readonly application_id: string;
	readonly answers: readonly ItemAnswer[];
};

/**
 * Saves the answers to a request, complete or not: they are sent later, in one go. The same answers twice are saved once.
 * @throws Refused at `answers[i]` when somebody else answered that one meanwhile: nothing is overwritten unseen
 */
export async function saveAnswers(db: Database, person: Person, draft: AnswerDraft): Promise<void> {
	await db.transaction().execute((tx) => keepAnswers(tx, person, draft));
}

/** The same, as part of sending them. */
export async function keepAnswers(
	tx: Tx,
	person: Person,
	{ application_id, answers }: AnswerDraft
): Promise<void> {
	const { request } = await lockRequest(tx, person, application_id);
	const stored = await tx
		.selectFrom('request_item')
		.selectAll()
		.where('request_id', '=', request.id)
		.execute();
	const pairs = answers.map((given, index) => ({
		given: { ...given, answer: given.answer.trim() },
		index,
		item: stored.find(({ id }) => id === given.item_id)
	}));
	if (pairs.some(({ item }) => item === undefined)) throw new NotFound('request_item');
	const changed = pairs.filter(({ given, item }) => item?.answer !== given.answer);
	const stale = changed.filter(({ given, item }) => item?.version !== given.version);
	if (stale.length > 0)
		throw new Refused(...stale.map(({ index }) => ({ ...STALE, field: `answers[${index}]` })));
	if (changed.length === 0) return;
	for (const { given } of changed)
		await tx
			.updateTable('request_item')
			.set({
				answer: given.answer,
				answered_by: person.id,
				answered_at: await now(tx),
				version: given.version + 1
			})
			.where('id', '=', given.item_id)
			.execute();
	await record(tx, {
		record: 'completion_request',
		record_id: request.id,
		event: 'completion_request.answers_saved',
		person_id: person.id,
		application_id,
		details: { items: changed.map(({ item }) => item?.position) }
	});
}
