import { NotFound } from '#lib/domain/refusal.ts';
import { lockApplication } from '../application/lock.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/** Locks the case of a finding first, then the finding: in the order in which everybody does. */
export async function lockFinding(tx: Tx, person: Person, finding_id: string) {
	const known = await tx
		.selectFrom('finding')
		.select('application_id')
		.where('id', '=', finding_id)
		.executeTakeFirst();
	if (!known) throw new NotFound('finding');
	const application = await lockApplication(tx, person, 'grant_officer', known.application_id);
	const finding = await tx
		.selectFrom('finding')
		.selectAll()
		.where('id', '=', finding_id)
		.forUpdate()
		.executeTakeFirst();
	if (!finding) throw new NotFound('finding');
	return { finding, application };
}

/** Whether a decision on the case is proposed, taken or announced: then what it rests on stands. */
export async function hasDecision(tx: Tx, application_id: string): Promise<boolean> {
	const decision = await tx
		.selectFrom('decision')
		.where('application_id', '=', application_id)
		.where('kind', 'in', ['award', 'rejection', 'not_processed'])
		.where('state', '<>', 'returned')
		.select('id')
		.executeTakeFirst();
	return decision !== undefined;
}
