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
export async function publicBudget(db: Reader, tranche: Tranche): Promise<PublicBudget> {
	return (await publicBudgets(db, [tranche])).get(tranche.id) ?? NOTHING;
}

const NOTHING: PublicBudget = { applications: 0, asked_cents: 0, left_cents: null };

/** The same for a whole list, in as many queries as for one. */
export async function publicBudgets(
	db: Reader,
	tranches: readonly Tranche[]
): Promise<Map<string, PublicBudget>> {
	const ids = tranches.filter(({ phase }) => phase !== 'coming').map(({ id }) => id);
	if (ids.length === 0) return new Map();
	const ranked = await db
		.selectFrom('ranking')
		.where('tranche_id', 'in', ids)
		.where('state', '=', 'confirmed')
		.select('tranche_id')
		.execute();
	const figures = await figuresOf(
		db,
		ranked.map(({ tranche_id }) => tranche_id)
	);
	const asked = await askedIn(db, ids);
	return new Map(
		ids.map((id) => [id, { ...(asked.get(id) ?? NOTHING), left_cents: figures.get(id)?.free ?? null }])
	);
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
