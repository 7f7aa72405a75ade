import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';

/** A score that a reviewer changed: what it was, what it became and when. */
export type ScoreChange = {
	readonly id: number;
	readonly name: string;
	readonly criterion: string;
	readonly was: number | null;
	readonly score: number | null;
	readonly reason: string;
	readonly kept_at: Date;
};

/** Every change of a score in the reviews of a case, the first scores left out; for who may already see the case whole. */
export async function scoreChanges(db: Reader, application_id: string): Promise<ScoreChange[]> {
	const { rows } = await sql<ScoreChange & { first: boolean }>`
		select h.id, person.name, h.criterion, h.score, h.reason, h.kept_at,
			lag(h.score) over of_criterion as was, row_number() over of_criterion = 1 as first
		from review_score_history h
			join review on review.id = h.review_id
			join person on person.id = review.reviewer_id
		where review.application_id = ${application_id}
		window of_criterion as (partition by h.review_id, h.criterion order by h.id)
		order by h.id`.execute(db);
	return rows.filter(({ first }) => !first).map(({ first: _first, ...change }) => change);
}
