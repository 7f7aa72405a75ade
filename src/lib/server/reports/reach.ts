import { sql } from 'kysely';
import type { Reader } from '../db/connect.ts';
import { ownPostings, type FundedTranche } from './funded-tranches.ts';

/** Who was reached: organisations with an award, the mean amount from the reader's sources, and how soon. */
export type Reach = {
	readonly organisations: number;
	/** Whole cents; null without awards. */
	readonly mean_cents: number | null;
	/** Whole days from the closing of the tranche to the announcement, on average; null without any. */
	readonly days_to_decide: number | null;
};

export async function reachOf(db: Reader, tranches: readonly FundedTranche[]): Promise<Reach> {
	const awards = await ownPostings(db, tranches)
		.where('step', '=', 'award_decided')
		.innerJoin('application', 'application.id', 'posting.application_id')
		.select(({ fn }) => [
			fn.count<number>('application.organisation_id').distinct().as('organisations'),
			fn.count<number>('application.id').distinct().as('applications'),
			fn.sum<number | null>('posting.amount_cents').as('amount_cents')
		])
		.executeTakeFirstOrThrow();
	const { days } = await db
		.selectFrom('decision')
		.innerJoin('application', 'application.id', 'decision.application_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('decision.kind', 'in', ['award', 'rejection'])
		.where('decision.announced_at', 'is not', null)
		.where(sql<boolean>`tranche.id = any(${tranches.map(({ id }) => id)}::uuid[])`)
		.select(
			sql<number | null>`round(avg(extract(epoch from announced_at - closes_at)) / 86400)::int`.as('days')
		)
		.executeTakeFirstOrThrow();
	return {
		organisations: awards.organisations,
		mean_cents: awards.applications > 0 ? Math.round((awards.amount_cents ?? 0) / awards.applications) : null,
		days_to_decide: days
	};
}
