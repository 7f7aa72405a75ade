import { APPLICATION } from '../../domain/application/lifecycle.ts';
import { RANKING } from '../../domain/ranking/lifecycle.ts';
import { Refused } from '../../domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { runRules } from '../eligibility/run.ts';
import { sha256 } from '../sha256.ts';
import { actorOf, type Person } from '../person/person.ts';
import { bytesOf, drawUp } from './file.ts';
import { lockRanking } from './lock.ts';
import { rankable } from './rankable.ts';
import { lockTranche, refuseInterest, type OfficeTranche } from './tranche.ts';

const OWN = {
	nl: 'U hebt deze rangschikking zelf vastgesteld. Een ander moet haar bevestigen.',
	en: 'You fixed this ranking yourself. Another person must confirm it.'
};
const CHANGED = {
	nl: 'Sinds het vaststellen is er iets veranderd, bijvoorbeeld een aanvraag die is ingetrokken. Geef de rangschikking terug, dan kan zij opnieuw worden vastgesteld.',
	en: 'Something changed since the ranking was fixed, such as an application that was withdrawn. Return the ranking, so that it can be fixed again.'
};

/**
 * Confirms a fixed ranking: every case in it is now ranked, the rules of the ranking leave their trace, and decisions
 * can be proposed. The ranking is worked out
 * once more and must give the file that was fixed.
 * @throws Refused for whoever fixed it, for somebody with an interest, and when the cases have changed meanwhile
 */
export async function confirmRanking(db: Database, person: Person, tranche_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const tranche = await lockTranche(tx, person, 'decision_maker', tranche_id);
		const ranking = await lockRanking(tx, tranche_id);
		await move(tx, RANKING, ranking, 'confirm', actorOf(person));
		if (ranking.fixed_by === person.id) throw new Refused(OWN);
		await refuseInterest(tx, person, 'decision_maker', tranche);
		const cases = await lockRanked(tx, tranche);
		const { file } = await drawUp(tx, tranche, ranking.seed);
		if (sha256(bytesOf(file)) !== ranking.sha256) throw new Refused(CHANGED);
		await tx
			.updateTable('ranking')
			.set({ confirmed_by: person.id, confirmed_at: await now(tx) })
			.where('id', '=', ranking.id)
			.execute();
		for (const one of cases) {
			await move(tx, APPLICATION, one, 'rank', actorOf(person));
			await runRules(tx, one.id, 'ranking');
			await record(tx, {
				record: 'application',
				record_id: one.id,
				event: 'application.ranked',
				person_id: person.id,
				application_id: one.id
			});
		}
		await record(tx, {
			record: 'ranking',
			record_id: ranking.id,
			event: 'ranking.confirmed',
			person_id: person.id,
			details: { tranche_id, sha256: ranking.sha256 }
		});
	});
}

const lockRanked = (tx: Tx, { id, method }: OfficeTranche) =>
	tx
		.selectFrom('application')
		.where('tranche_id', '=', id)
		.where(rankable(method))
		.select(['id', 'state'])
		.orderBy('id')
		.forUpdate()
		.execute();
