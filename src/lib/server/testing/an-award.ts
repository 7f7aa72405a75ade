import type { Database } from '../db/connect.ts';
import { decide } from '../decision/decide.ts';
import { proposeDecisions } from '../decision/propose.ts';
import announceDecision from '../jobs/handlers/announce-decision.ts';
import type { Person } from '../person/person.ts';
import { aRankedTranche } from './a-ranked-tranche.ts';
import type { Office } from './an-office.ts';

/** Proposes and takes the decision on a ranked case, and announces it with its letter. Returns the decision's id. */
export async function aDecision(db: Database, office: Office, application_id: string): Promise<string> {
	const [outcome] = await proposeDecisions(db, office.officer, { application_ids: [application_id] });
	if (!outcome?.done) throw new Error(outcome?.refused?.en ?? 'Nothing was proposed');
	const { decision_id } = outcome.done;
	await decide(db, office.decision_maker, decision_id);
	await announceDecision(db, { decision_id });
	return decision_id;
}

/** A case that was awarded in a tranche of its own, with its vouchers issued. */
export async function anAward(db: Database, administrator: Person, office: Office, code = 'T1') {
	const { tranche_id, cases } = await aRankedTranche(db, administrator, office, { code });
	const [application] = cases;
	if (!application) throw new Error('The tranche has one case');
	const decision_id = await aDecision(db, office, application.id);
	const vouchers = await db
		.selectFrom('voucher')
		.selectAll()
		.where('application_id', '=', application.id)
		.orderBy('kind', 'desc')
		.execute();
	return { tranche_id, application, decision_id, vouchers };
}
