import { DECISION } from '../../domain/decision/lifecycle.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { permitRole } from '../person/permit-role.ts';
import { actorOf, type Person } from '../person/person.ts';
import { EFFECTS } from './effect.ts';
import { lockMatter } from './lock.ts';

/** Gives a proposal back with the reason; the case can then be proposed again. */
export async function returnDecision(
	db: Database,
	person: Person,
	{ decision_id, reason }: { readonly decision_id: string; readonly reason: string }
): Promise<void> {
	permitRole(person, 'decision_maker');
	await db.transaction().execute(async (tx) => {
		const matter = await lockMatter(tx, person, decision_id);
		await move(tx, DECISION, matter.decision, 'return', actorOf(person));
		await tx.updateTable('decision').set({ returned_reason: reason }).where('id', '=', decision_id).execute();
		await EFFECTS[matter.decision.kind].onReturn(tx, matter, person);
		await record(tx, {
			record: 'decision',
			record_id: decision_id,
			event: 'decision.returned',
			person_id: person.id,
			application_id: matter.application.id,
			details: { kind: matter.decision.kind, reason }
		});
	});
}
