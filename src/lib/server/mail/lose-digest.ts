import type { Tx } from '../db/connect.ts';

/** A digest that came back takes along what it held: each mail waits at its own case for an officer to see to it. */
export async function loseDigest(tx: Tx, digest_id: string, last_error: string): Promise<void> {
	await tx
		.updateTable('mail')
		.set({ state: 'bounced', last_error })
		.where('digest_id', '=', digest_id)
		.where('state', '=', 'digested')
		.execute();
}
