import type { NextTranche } from '#lib/forms/application/conflict.ts';
import { nextTranches } from '#lib/server/application/next-tranches.ts';
import { db } from '#lib/server/db/connection.ts';
import { words } from '#lib/server/http/words.ts';
import type { Tranche } from '#lib/server/tranche/queries.ts';

/** A tranche as the way on from one that closed. */
export const nextShown = ({ id, name, content, phase, opens_at, closes_at }: Tranche): NextTranche => ({
	id,
	name: `${words(content.name)}, ${words(name)}`,
	coming: phase === 'coming',
	opens_at,
	closes_at
});

/** Of an application whose tranche has closed: the next one it can be made in, null when none is announced. */
export async function nextTranche(organisation_id: string): Promise<NextTranche | null> {
	const [next] = await nextTranches(db, organisation_id);
	return next ? nextShown(next) : null;
}
