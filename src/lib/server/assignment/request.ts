import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { officeTranches } from '../case/tranches.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { waitingCases } from './read-problem.ts';

const NOTHING = {
	nl: 'In deze ronde wacht geen aanvraag op een beoordelaar.',
	en: 'No application in this tranche is waiting for a reviewer.'
};

/**
 * Asks for a proposal of who reviews the cases of a tranche that wait for it. A tranche has one open proposal at a time:
 * asking again gives that one.
 * @returns its id
 * @throws NotFound when the tranche is not theirs; Refused when no case waits
 */
export async function requestAssignment(db: Database, person: Person, tranche_id: string): Promise<string> {
	permitRole(person, 'grant_officer');
	return db.transaction().execute(async (tx) => {
		if (!(await officeTranches(tx, person)).some(({ id }) => id === tranche_id))
			throw new NotFound('tranche');
		await tx.selectFrom('tranche').where('id', '=', tranche_id).select('id').forUpdate().execute();
		const open = await tx
			.selectFrom('assignment_run')
			.where('tranche_id', '=', tranche_id)
			.where('state', 'in', ['waiting', 'running', 'proposed', 'applying'])
			.select('id')
			.executeTakeFirst();
		if (open) return open.id;
		const cases = await waitingCases(tx, { tranche_id, officer: person });
		if (cases.length === 0) throw new Refused(NOTHING);
		const { id } = await tx
			.insertInto('assignment_run')
			.values({ tranche_id, requested_by: person.id, requested_at: await now(tx) })
			.returning('id')
			.executeTakeFirstOrThrow();
		await record(tx, {
			record: 'assignment_run',
			record_id: id,
			event: 'assignment.requested',
			person_id: person.id,
			details: { tranche_id, cases: cases.length }
		});
		await enqueue(tx, 'assign', { run_id: id }, `assign ${id}`);
		return id;
	});
}
