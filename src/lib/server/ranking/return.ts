import { RANKING } from '../../domain/ranking/lifecycle.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockRanking } from './lock.ts';
import { lockTranche } from './tranche.ts';

/** Gives a fixed ranking back to the grant officer, with the reason. The file that was fixed is kept. */
export async function returnRanking(
	db: Database,
	person: Person,
	{ tranche_id, reason }: { readonly tranche_id: string; readonly reason: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockTranche(tx, person, 'decision_maker', tranche_id);
		const ranking = await lockRanking(tx, tranche_id);
		await move(tx, RANKING, ranking, 'return', actorOf(person));
		await tx.updateTable('ranking').set({ returned_reason: reason }).where('id', '=', ranking.id).execute();
		await tx.deleteFrom('ranking_row').where('ranking_id', '=', ranking.id).execute();
		await record(tx, {
			record: 'ranking',
			record_id: ranking.id,
			event: 'ranking.returned',
			person_id: person.id,
			details: { tranche_id, reason, sha256: ranking.sha256 }
		});
	});
}
