import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { AssignmentState } from '#lib/domain/assignment/run.ts';
import { officeTranches } from '../case/tranches.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

const OTHERWISE = {
	nl: 'Dit voorstel is intussen toegepast of weggegooid. Kijk hieronder hoe het nu staat.',
	en: 'This proposal was applied or discarded meanwhile. See below how things stand now.'
};

/**
 * Locks a proposal of a tranche that is this officer's, in one of these states.
 * @throws NotFound when it is not theirs; Refused when it is in another state
 */
export async function lockRun(tx: Tx, person: Person, run_id: string, states: readonly AssignmentState[]) {
	permitRole(person, 'grant_officer');
	const run = await tx
		.selectFrom('assignment_run')
		.where('id', '=', run_id)
		.selectAll()
		.forUpdate()
		.executeTakeFirst();
	const tranches = await officeTranches(tx, person);
	if (!run || !tranches.some(({ id }) => id === run.tranche_id)) throw new NotFound('assignment_run');
	if (!states.includes(run.state)) throw new Refused(OTHERWISE);
	return run;
}
