import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** Whether a review of the tranche was submitted. */
export const isReviewed = (eb: ExpressionBuilder<Tables, 'tranche'>) =>
	eb.exists(
		eb
			.selectFrom('review')
			.innerJoin('application', 'application.id', 'review.application_id')
			.whereRef('application.tranche_id', '=', 'tranche.id')
			.where('review.state', '=', 'submitted')
			.select('review.id')
	);
