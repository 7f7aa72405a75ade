import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { confirmRanking } from '../ranking/confirm.ts';
import { fixRanking } from '../ranking/fix.ts';
import type { Office } from './an-office.ts';
import { aScoredApplication, type SubmittedCase } from './a-scored-application.ts';
import { anOpenTranche } from './an-open-tranche.ts';
import type { TrancheWishes } from './a-tranche.ts';
import { HOUR, moveClockTo } from './move-clock.ts';

const MONTH = 31 * 24 * HOUR;

type Wishes = Pick<TrancheWishes, 'code' | 'ceiling_cents' | 'content' | 'method'> & {
	/** One scored application per level. Default one, with 80 points. */
	readonly levels?: readonly number[];
};

/** A tranche that is open now, with scored applications in it: the clock moves on to just after its opening. */
export async function aScoredTranche(
	db: Database,
	administrator: Person,
	office: Office,
	wishes: Wishes = {}
) {
	const tranche_id = await anOpenTranche(db, wishes, administrator);
	const cases: SubmittedCase[] = [];
	for (const [index, level] of (wishes.levels ?? [4]).entries())
		cases.push(await aScoredApplication(db, office, { tranche_id, level, name: `Praktijk ${index + 1}` }));
	return { tranche_id, cases };
}

/** The same, closed, with its ranking fixed and confirmed. */
export async function aRankedTranche(
	db: Database,
	administrator: Person,
	office: Office,
	wishes: Wishes = {}
) {
	const scored = await aScoredTranche(db, administrator, office, wishes);
	await moveClockTo(db, MONTH);
	await fixRanking(db, office.officer, scored.tranche_id);
	await confirmRanking(db, office.decision_maker, scored.tranche_id);
	return scored;
}
