import { db } from '#lib/server/db/connection.ts';
import { publicBudgets } from '#lib/server/tranche/public.ts';
import type { Tranche } from '#lib/server/tranche/queries.ts';
import { trancheShown } from './shown.ts';

const NOTHING = { applications: 0, asked_cents: 0, left_cents: null };

/** A list of tranches with their money, as anyone may know it. */
export async function withBudgets(tranches: readonly Tranche[]) {
	const budgets = await publicBudgets(db, tranches);
	return tranches.map((tranche) => trancheShown(tranche, budgets.get(tranche.id) ?? NOTHING));
}
