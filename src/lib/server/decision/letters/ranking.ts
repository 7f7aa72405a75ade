import type { Ranking } from '../../../domain/letter/data.ts';
import type { SchemeContent } from '../../../domain/scheme/content.ts';
import { dateInAmsterdam } from '../../clock.ts';
import type { Reader } from '../../db/connect.ts';
import { countingScores } from '../../ranking/scores.ts';

/**
 * How the case was weighed, for its own letter: points per criterion with the reviewers' reasons, without names. The
 * criteria are those of the public page and the score sheet. null: nothing was weighed.
 */
export async function rankingOf(
	db: Reader,
	application_id: string,
	content: SchemeContent
): Promise<Ranking | null> {
	const row = await db
		.selectFrom('ranking_row')
		.innerJoin('ranking', 'ranking.id', 'ranking_row.ranking_id')
		.where('application_id', '=', application_id)
		.where('ranking.state', '=', 'confirmed')
		.select(({ selectFrom }) => [
			'position',
			'score_numerator',
			'score_denominator',
			'outcome',
			'fixed_at',
			selectFrom('ranking_row as all')
				.whereRef('all.ranking_id', '=', 'ranking.id')
				.where('all.outcome', '<>', 'below_minimum')
				.select(({ fn }) => fn.countAll<number>().as('cases'))
				.as('ranked_cases')
		])
		.executeTakeFirst();
	if (!row || row.score_numerator === null || row.score_denominator === null) return null;
	const reviews = (await countingScores(db, [application_id])).get(application_id) ?? [];
	return {
		score: row.score_numerator / row.score_denominator,
		minimum_score: content.minimum_score,
		position: row.outcome === 'below_minimum' ? null : row.position,
		ranked_cases: row.ranked_cases ?? 0,
		fixed_on: dateInAmsterdam(row.fixed_at ?? new Date(0)),
		criteria: content.criteria.map(({ code, name, question, weight, minimum, anchors }) => {
			const scored = reviews.map((review) => review.scores[code] ?? { score: 0, reason: '' });
			const total = scored.reduce((points, { score }) => points + score, 0);
			return {
				name,
				question,
				weight,
				...(minimum === undefined ? {} : { minimum }),
				points: (total * weight) / (5 * Math.max(1, scored.length)),
				reviews: scored.map((review) => ({ ...review, anchor: anchors[review.score] ?? anchors[0] }))
			};
		})
	};
}
