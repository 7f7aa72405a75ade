import { NotFound } from '../../domain/refusal.ts';
import type { Tx } from '../db/connect.ts';

/** Locks the ranking of a tranche that the caller has locked. @throws NotFound when it was never fixed */
export async function lockRanking(tx: Tx, tranche_id: string) {
	const ranking = await tx
		.selectFrom('ranking')
		.selectAll()
		.where('tranche_id', '=', tranche_id)
		.forUpdate()
		.executeTakeFirst();
	if (!ranking) throw new NotFound('ranking');
	return ranking;
}
