import type { RejectionLetterData } from '#lib/domain/letter/rejection-data.ts';
import type { Became } from '#lib/server/application/own-status.ts';
import { words } from '#lib/server/http/words.ts';

/**
 * Why an application was rejected, as its letter gives it: per rule with what would change it, and per criterion what
 * the reviewers thought. null when it was not, or for a letter that kept no data.
 */
export function whyOf({ decisions }: Pick<Became, 'decisions'>) {
	const letter = decisions.find(({ kind }) => kind === 'rejection')?.letter;
	if (!letter) return null;
	const { grounds, ranking } = letter as unknown as RejectionLetterData;
	const types = grounds.map(({ type }) => type);
	return {
		rules: grounds.flatMap((ground) =>
			ground.type === 'rule'
				? [
						{
							id: ground.rule_id,
							statement: words(ground.statement),
							reason: words(ground.reason),
							article: ground.article,
							explanation: ground.explanation,
							remedy: ground.remedy && words(ground.remedy)
						}
					]
				: []
		),
		below: types.includes('score'),
		over_budget: types.includes('ceiling'),
		ranking: ranking && {
			score: ranking.score,
			minimum: ranking.minimum_score,
			position: ranking.position,
			of: ranking.ranked_cases,
			criteria: ranking.criteria.map(({ name, weight, points, reviews }) => ({
				name: words(name),
				weight,
				points,
				reasons: reviews.map(({ reason }) => reason)
			}))
		}
	};
}
export type Why = NonNullable<ReturnType<typeof whyOf>>;
