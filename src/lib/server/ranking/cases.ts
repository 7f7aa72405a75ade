import { maturity } from '../../domain/scheme/maturity.ts';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import type { RankedCase } from '../../domain/ranking/rank.ts';
import { rational, type Rational } from '../../domain/scheme/rational.ts';
import { caseScore, reviewerScore } from '../../domain/scheme/score.ts';
import type { Answers } from '../../domain/application/answers.ts';
import type { Reader } from '../db/connect.ts';
import { draw } from './draw.ts';
import { submittedScores } from './scores.ts';

/** Nothing to measure counts as fully mature: at an equal score such a case gives way. */
const FULLY_MATURE = rational(1, 1);

/** The scored cases of a tranche with their exact scores, maturity and lottery number. */
export async function rankedCases(
	db: Reader,
	tranche_id: string,
	content: SchemeContent,
	seed: string
): Promise<(RankedCase & { readonly number: string })[]> {
	const rows = await db
		.selectFrom('application')
		.leftJoin('application_section as assessment', (join) =>
			join.onRef('assessment.application_id', '=', 'application.id').on('section', '=', 'assessment')
		)
		.where('tranche_id', '=', tranche_id)
		.where('state', '=', 'scored')
		.select(['id', 'number', 'requested_cents', 'answers'])
		.execute();
	const reviews = await submittedScores(
		db,
		rows.map(({ id }) => id)
	);
	return rows.map(({ id, number, requested_cents, answers }) => ({
		id,
		number: number ?? '',
		score: caseScore(
			(reviews.get(id) ?? []).map(({ scores }) => {
				const levels = Object.fromEntries(Object.entries(scores).map(([code, { score }]) => [code, score]));
				return reviewerScore(content.criteria, levels);
			})
		),
		maturity: maturityOf(content, answers as Answers['assessment'] | null),
		amount_cents: requested_cents ?? 0,
		lottery: draw(seed, number ?? '')
	}));
}

function maturityOf(content: SchemeContent, assessment: Answers['assessment'] | null): Rational {
	const answers = Object.entries(assessment ?? {}).map(([code, given]) => [code, given?.answer] as const);
	return maturity(content.questions, Object.fromEntries(answers))?.score ?? FULLY_MATURE;
}
