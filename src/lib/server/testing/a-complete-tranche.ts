import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import type { TrancheWishes } from './a-tranche.ts';
import { aCompleteApplication, type SubmittedCase } from './a-scored-application.ts';
import type { Office } from './an-office.ts';
import { anOpenTranche } from './an-open-tranche.ts';
import { HOUR, moveClockTo } from './move-clock.ts';

type Wishes = Omit<TrancheWishes, 'method'> & {
	/** How many applications are complete on each day, from the opening. */
	readonly days: readonly number[];
};

/** An open tranche in order of arrival, with complete applications day by day. */
export async function aCompleteTranche(
	db: Database,
	administrator: Person,
	office: Office,
	{ days, ...wishes }: Wishes
) {
	const tranche_id = await anOpenTranche(db, { ...wishes, method: 'arrival' }, administrator);
	const cases: SubmittedCase[] = [];
	for (const [day, count] of days.entries()) {
		if (day > 0) await moveClockTo(db, 24 * HOUR);
		for (let index = 0; index < count; index++)
			cases.push(await aCompleteApplication(db, office, { tranche_id, name: `Praktijk ${day}-${index}` }));
	}
	return { tranche_id, cases };
}
