import type { Database } from '../db/connect.ts';
import type { Person } from './person.ts';

/** Puts away the offer to sign in in two steps, for good. Real time: it is about signing in, not about a scheme. */
export async function closeTwoStepOffer(db: Database, person: Person): Promise<void> {
	await db
		.updateTable('person')
		.set({ two_step_offer_closed_at: new Date() })
		.where('id', '=', person.id)
		.execute();
}
