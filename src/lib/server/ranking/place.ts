import type { RankRow } from '../../domain/ranking/rank.ts';
import { rational, type Rational } from '../../domain/scheme/rational.ts';
import type { Reader } from '../db/connect.ts';

/** Where a case stands in the confirmed ranking, and where the money ended. */
export type Place = {
	readonly position: number;
	readonly score: Rational;
	readonly amount_cents: number;
	readonly outcome: RankRow['outcome'];
	readonly fixed_at: Date;
	readonly file_document_id: string;
	/** The last case that fits; null when none does. */
	readonly last: {
		readonly position: number;
		readonly score: Rational;
		readonly running_cents: number;
	} | null;
};

/** The place of a case in its confirmed ranking; null when it has none. */
export async function placeOf(db: Reader, application_id: string): Promise<Place | null> {
	const row = await db
		.selectFrom('ranking_row')
		.innerJoin('ranking', 'ranking.id', 'ranking_row.ranking_id')
		.where('application_id', '=', application_id)
		.where('ranking.state', '=', 'confirmed')
		.selectAll('ranking_row')
		.select(['fixed_at', 'file_document_id'])
		.executeTakeFirst();
	if (!row?.fixed_at || !row.file_document_id) return null;
	const last = await db
		.selectFrom('ranking_row')
		.where('ranking_id', '=', row.ranking_id)
		.where('outcome', '=', 'fits')
		.orderBy('position', 'desc')
		.selectAll()
		.executeTakeFirst();
	return {
		position: row.position,
		score: rational(row.score_numerator, row.score_denominator),
		amount_cents: row.amount_cents,
		outcome: row.outcome,
		fixed_at: row.fixed_at,
		file_document_id: row.file_document_id,
		last: last
			? {
					position: last.position,
					score: rational(last.score_numerator, last.score_denominator),
					running_cents: last.running_cents
				}
			: null
	};
}
