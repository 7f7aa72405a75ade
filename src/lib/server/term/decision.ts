import { dateInAmsterdam } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { startTerm } from './start.ts';

/** Starts the clock of the decision: from the closing of a ranked tranche, else from the receipt (Awb 4:13). */
export async function startDecisionTerm(
	tx: Tx,
	{ id, tranche_id }: { readonly id: string; readonly tranche_id: string },
	received_at: Date
) {
	const { method, closes_at } = await tx
		.selectFrom('tranche')
		.where('id', '=', tranche_id)
		.select(['method', 'closes_at'])
		.executeTakeFirstOrThrow();
	const arrival = method === 'arrival';
	return startTerm(tx, {
		kind: 'decision',
		application_id: id,
		record_id: id,
		started_on: dateInAmsterdam(arrival ? received_at : closes_at),
		about: { arrival }
	});
}
