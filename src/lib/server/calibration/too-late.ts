import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** For `tranche`: a review of it was submitted, so that a calibration before the reviews is no longer possible. */
export const tooLate = (eb: ExpressionBuilder<Tables, 'tranche'>) =>
	eb.exists(
		eb
			.selectFrom('review')
			.innerJoin('application', 'application.id', 'review.application_id')
			.whereRef('application.tranche_id', '=', 'tranche.id')
			.where('review.state', '=', 'submitted')
			.select('review.id')
	);
