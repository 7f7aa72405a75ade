import { NotFound } from '../../domain/refusal.ts';
import { lockApplication } from '../application/lock.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import type { Matter } from './effect.ts';

/**
 * Locks a decision and its case, the case first, when this person may see the case as decision maker.
 * @throws NotFound
 */
export async function lockMatter(tx: Tx, person: Person, id: string): Promise<Matter> {
	const about = await tx
		.selectFrom('decision')
		.select('application_id')
		.where('id', '=', id)
		.executeTakeFirst();
	if (!about) throw new NotFound('decision');
	const application = await lockApplication(tx, person, 'decision_maker', about.application_id);
	return { application, decision: await lockDecision(tx, id) };
}

/** Locks a decision whose case is locked. */
export const lockDecision = (tx: Tx, id: string): Promise<Matter['decision']> =>
	tx.selectFrom('decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
