import type { RankRow } from '../../domain/ranking/rank.ts';
import { rational, type Rational } from '../../domain/scheme/rational.ts';
import type { Reader } from '../db/connect.ts';

/** Where a case stands in the confirmed ranking, and where the money ended. */
export type Place = {
	readonly position: number;
	/** null: nothing is scored in this tranche. */
	readonly score: Rational | null;
	readonly amount_cents: number;
	/** What the ranking leaves for it, or all of it when it was called from the reserve list. */
	readonly awarded_cents: number;
	readonly called: boolean;
	readonly number: string;
	readonly outcome: RankRow['outcome'];
	readonly fixed_at: Date;
	readonly file_document_id: string;
	/** The last case that fits; null when none does. */
	readonly last: {
		readonly position: number;
		readonly score: Rational | null;
		readonly running_cents: number;
	} | null;
};

/** The place of a case in its confirmed ranking; null when it has none. */
export async function placeOf(db: Reader, application_id: string): Promise<Place | null> {
	const row = await db
		.selectFrom('ranking_row')
		.innerJoin('ranking', 'ranking.id', 'ranking_row.ranking_id')
		.innerJoin('application', 'application.id', 'ranking_row.application_id')
		.where('application_id', '=', application_id)
		.where('ranking.state', '=', 'confirmed')
		.selectAll('ranking_row')
		.select(['fixed_at', 'file_document_id', 'application.number'])
		.executeTakeFirst();
	if (!row?.fixed_at || !row.file_document_id) return null;
	const last = await db
		.selectFrom('ranking_row')
		.where('ranking_id', '=', row.ranking_id)
		.where('outcome', 'in', ['fits', 'partial'])
		.orderBy('position', 'desc')
		.selectAll()
		.executeTakeFirst();
	return {
		position: row.position,
		number: row.number ?? '',
		score: scoreOf(row),
		amount_cents: row.amount_cents,
		awarded_cents: row.called_at ? row.amount_cents : row.awarded_cents,
		called: row.called_at !== null,
		outcome: row.outcome,
		fixed_at: row.fixed_at,
		file_document_id: row.file_document_id,
		last: last
			? {
					position: last.position,
					score: scoreOf(last),
					running_cents: last.running_cents
				}
			: null
	};
}

type Scored = { readonly score_numerator: number | null; readonly score_denominator: number | null };

const scoreOf = ({ score_numerator, score_denominator }: Scored): Rational | null =>
	score_numerator === null || score_denominator === null
		? null
		: rational(score_numerator, score_denominator);
