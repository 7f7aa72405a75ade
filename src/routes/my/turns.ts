import { db } from '#lib/server/db/connection.ts';
import { ownStatus } from '#lib/server/application/own-status.ts';
import type { OwnCase } from '#lib/server/application/queries.ts';
import { decisionClock } from '#lib/server/term/queries.ts';
import { decideBy, turnOf, type Turn } from './applications/[id]/turn.ts';

/** Whose turn it is on each of these cases, as its own page says it; nothing on a draft. */
export async function turnsOf(cases: readonly OwnCase[], today: string): Promise<ReadonlyMap<string, Turn>> {
	const sent = cases.filter(({ state }) => state !== 'draft');
	return new Map(
		await Promise.all(
			sent.map(async (own) => {
				const [became, clock] = await Promise.all([ownStatus(db, own.id), decisionClock(db, own.id)]);
				const decide_by = decideBy(own, clock);
				return [own.id, turnOf({ own, became, decide_by, today })] as const;
			})
		)
	);
}
