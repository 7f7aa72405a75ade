import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { aPerson } from './a-person.ts';
import { aTranche, type TrancheWishes } from './a-tranche.ts';
import { HOUR, moveClockTo } from './move-clock.ts';

/** A tranche that is open now: the clock moves on to an hour after its opening. Returns its id. */
export async function anOpenTranche(
	db: Database,
	wishes: TrancheWishes = {},
	administrator?: Person
): Promise<string> {
	const tranche_id = await aTranche(
		db,
		administrator ?? (await aPerson(db, { roles: ['administrator'] })),
		wishes
	);
	await moveClockTo(db, 2 * HOUR);
	return tranche_id;
}
