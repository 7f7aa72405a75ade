import type { Reader } from '../db/connect.ts';
import { figuresOf } from '../ledger/queries.ts';
import { askedIn, type Tranche } from './queries.ts';

/** What anyone may know of a tranche's money: what is asked until the ranking is confirmed, what is left after it. */
export type PublicBudget = {
	readonly applications: number;
	readonly asked_cents: number;
	/** null: not ranked yet. */
	readonly left_cents: number | null;
};

/** The public side of a tranche's budget; nothing before it opens. */
export async function publicBudget(db: Reader, { id, phase }: Tranche): Promise<PublicBudget> {
	if (phase === 'coming') return { applications: 0, asked_cents: 0, left_cents: null };
	const ranking = await db
		.selectFrom('ranking')
		.where('tranche_id', '=', id)
		.where('state', '=', 'confirmed')
		.select('id')
		.executeTakeFirst();
	const figures = ranking && (await figuresOf(db, [id])).get(id);
	return { ...(await askedIn(db, id)), left_cents: figures?.free ?? null };
}

/** The awards that have been announced, by name: applicants declared to know that these are published. */
export const publishedAwards = (db: Reader, tranche_id: string) =>
	db
		.selectFrom('decision')
		.innerJoin('application', 'application.id', 'decision.application_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.where('application.tranche_id', '=', tranche_id)
		.where('decision.kind', '=', 'award')
		.where('decision.state', '=', 'announced')
		.orderBy('organisation.name')
		.select(['decision.id', 'organisation.name', 'organisation.city', 'decision.amount_cents'])
		.execute();
