import { sql } from 'kysely';
import { Refused, NotFound, type Reason } from '#lib/domain/refusal.ts';
import type { Highlight } from '#lib/domain/review/highlight.ts';
import { REVIEW } from '#lib/domain/review/lifecycle.ts';
import { permit } from '#lib/domain/lifecycle.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { schemeContent } from '../tranche/queries.ts';
import { lockReview } from './lock.ts';

/** What a reviewer gives one criterion: 0–5, or nothing yet. */
export type Score = { readonly criterion: string; readonly score: number | null; readonly reason: string };

/** What a reviewer keeps for themselves beside the scores. */
export type Note = { readonly words: string; readonly highlights: readonly Highlight[] };

export type Scores = {
	readonly review_id: string;
	readonly scores: readonly Score[];
	/** Absent: it stays as it is. */
	readonly note?: Note;
	/** The version the reviewer saw. */
	readonly version: number;
};

/** Somebody, or oneself in another tab, saved since. */
const STALE: Reason = {
	nl: 'Deze beoordeling is intussen in een ander tabblad opgeslagen. Vergelijk en sla daarna opnieuw op.',
	en: 'This review was saved in another tab meanwhile. Compare, then save again.'
};

/** Whether that is why nothing was saved. */
export const isStale = ({ reasons }: Refused): boolean => reasons.includes(STALE);

const NOT_IN_REVIEW: Reason = {
	nl: 'Deze aanvraag wordt niet meer beoordeeld: de aanvrager heeft haar ingetrokken.',
	en: 'This application is no longer in review: the applicant has withdrawn it.'
};

/** Saves scores as they stand, complete or not. Returns the new version. */
export async function saveScores(db: Database, person: Person, scores: Scores): Promise<number> {
	return db.transaction().execute(async (tx) => (await keep(tx, person, scores)).version);
}

/** Locks the review, checks that it is open and not stale, and stores the scores in it. */
export async function keep(tx: Tx, person: Person, { review_id, scores, note, version }: Scores) {
	const { review, application } = await lockReview(tx, person, 'reviewer', review_id);
	permit(REVIEW, review.state, 'submit', actorOf(person));
	if (application.state !== 'in_review') throw new Refused(NOT_IN_REVIEW);
	if (review.version !== version) throw new Refused(STALE);
	const { criteria } = await schemeContent(tx, application.scheme_version_id);
	if (scores.some(({ criterion }) => !criteria.some(({ code }) => code === criterion)))
		throw new NotFound('criterion');
	for (const { criterion, score, reason } of scores)
		await tx
			.insertInto('review_score')
			.values({ review_id, criterion, score, reason })
			.onConflict((conflict) =>
				conflict
					.columns(['review_id', 'criterion'])
					.doUpdateSet({ score, reason })
					// A page saves itself: what stayed the same is no change.
					.where(
						sql<boolean>`(review_score.score, review_score.reason) is distinct from (${score}::int, ${reason})`
					)
			)
			.execute();
	if (note) await keepNote(tx, review_id, note);
	await tx
		.updateTable('review')
		.set({ version: version + 1, saved_at: await now(tx) })
		.where('id', '=', review_id)
		.execute();
	return { review, application, criteria, version: version + 1 };
}

async function keepNote(tx: Tx, review_id: string, { words, highlights }: Note): Promise<void> {
	const note = { words, highlights: JSON.stringify(highlights) };
	await tx
		.insertInto('review_note')
		.values({ review_id, ...note })
		.onConflict((conflict) => conflict.column('review_id').doUpdateSet(note))
		.execute();
}
