import { Refused } from '../../domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { listed, seedOf } from './draw.ts';

const NOT_SEALED = {
	nl: 'De loting van deze ronde is nog niet verzegeld. Dat gebeurt vanzelf binnen vijf minuten. Probeer het daarna opnieuw.',
	en: 'The lottery of this tranche is not sealed yet. That happens by itself within five minutes. Try again after that.'
};

/**
 * Draws the lots: the sealed secret and the list of the cases in the draw together make the seed. Once: drawn again it
 * gives the same seed, whatever became of the cases, because after the first time the secret may be known.
 * @throws Refused when the lottery was not sealed before
 */
export async function drawLots(tx: Tx, tranche_id: string, numbers: readonly string[]): Promise<string> {
	const sealed = await tx
		.selectFrom('draw')
		.where('tranche_id', '=', tranche_id)
		.selectAll()
		.forUpdate()
		.executeTakeFirst();
	if (!sealed) throw new Refused(NOT_SEALED);
	if (sealed.numbers) return seedOf(sealed.secret, sealed.numbers);
	const list = listed(numbers);
	await tx
		.updateTable('draw')
		.set({ numbers: list, drawn_at: await now(tx) })
		.where('tranche_id', '=', tranche_id)
		.execute();
	await record(tx, {
		record: 'tranche',
		record_id: tranche_id,
		event: 'ranking.lots_drawn',
		person_id: null,
		details: { commitment: sealed.commitment, cases: list.length }
	});
	return seedOf(sealed.secret, list);
}
