import { sql } from 'kysely';
import { maturity } from '../../domain/scheme/maturity.ts';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import { isScored, type RankedCase } from '../../domain/ranking/order.ts';
import { regionOf } from '../../domain/ranking/region.ts';
import { belowMinimum } from '../../domain/scheme/minimums.ts';
import { rational, type Rational } from '../../domain/scheme/rational.ts';
import { caseScore, reviewerScore } from '../../domain/scheme/score.ts';
import type { Answers } from '../../domain/application/answers.ts';
import type { Reader } from '../db/connect.ts';
import { rankable } from './rankable.ts';
import { countingScores } from './scores.ts';
import type { OfficeTranche } from './tranche.ts';

/** Nothing to measure counts as fully mature: at an equal score such a case gives way. */
const FULLY_MATURE = rational(1, 1);

/**
 * The day on which an application was complete: the day of receipt, or the day of the last answer to a request to
 * complete it. Not the day on which somebody looked (Kaderregeling 2.3; Awb 4:5).
 */
const completeOn = sql<string>`(greatest(application.received_at, (
	select max(answered_at) from completion_request
	where application_id = application.id and kind = 'completion' and claim_id is null and state = 'answered'
)) at time zone 'Europe/Amsterdam')::date`;

/** A case with its number but without its lot, which follows from the number. */
export type Undrawn = Omit<RankedCase, 'lottery'> & { readonly number: string };

/** The cases of a tranche that can be ranked, with what orders them but the lot. */
export async function rankedCases(
	db: Reader,
	{ id: tranche_id, content, method }: Pick<OfficeTranche, 'id' | 'content' | 'method'>
): Promise<Undrawn[]> {
	const rows = await db
		.selectFrom('application')
		.where(rankable(method))
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.leftJoin('application_section as assessment', (join) =>
			join.onRef('assessment.application_id', '=', 'application.id').on('section', '=', 'assessment')
		)
		.where('tranche_id', '=', tranche_id)
		.select(['application.id', 'number', 'requested_cents', 'answers', 'organisation.postcode'])
		.select(completeOn.as('complete_on'))
		.execute();
	const reviews = await countingScores(db, isScored(method) ? rows.map(({ id }) => id) : []);
	return rows.map(({ id, number, requested_cents, answers, postcode, complete_on }) => ({
		id,
		number: number ?? '',
		...(isScored(method)
			? { ...judged(content, reviews.get(id) ?? []), maturity: maturityOf(content, answers) }
			: { score: null, below: [], maturity: null }),
		complete_on,
		amount_cents: requested_cents ?? 0,
		region: regionOf(content.allocation?.regions ?? [], postcode)
	}));
}

type Reviews = NonNullable<ReturnType<Awaited<ReturnType<typeof countingScores>>['get']>>;

function judged({ criteria }: SchemeContent, reviews: Reviews) {
	const levels = reviews.map(({ scores }) =>
		Object.fromEntries(Object.entries(scores).map(([code, { score }]) => [code, score]))
	);
	return {
		score: caseScore(levels.map((given) => reviewerScore(criteria, given))),
		below: belowMinimum(criteria, levels)
	};
}

function maturityOf(content: SchemeContent, answers: unknown): Rational {
	const assessment = answers as Answers['assessment'] | null;
	const given = Object.entries(assessment ?? {}).map(([code, one]) => [code, one?.answer] as const);
	return maturity(content.questions, Object.fromEntries(given))?.score ?? FULLY_MATURE;
}
