import { permit } from '../../domain/lifecycle.ts';
import { RANKING } from '../../domain/ranking/lifecycle.ts';
import { isScored, type Method } from '../../domain/ranking/order.ts';
import { Refused } from '../../domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { store } from '../documents/store.ts';
import { sha256 } from '../sha256.ts';
import { actorOf, type Person } from '../person/person.ts';
import { rankedCases } from './cases.ts';
import { keepDrawFile } from './draw-file.ts';
import { drawLots } from './draw-lots.ts';
import { bytesOf, drawUp, type RankingFile } from './file.ts';
import { refuseConflicted } from './refuse-conflicted.ts';
import { inTheWay } from './in-the-way.ts';
import { isClosed, lockTranche, refuseInterest } from './tranche.ts';

const STILL_OPEN = {
	nl: 'Deze ronde is nog niet gesloten. Daarna kunt u de rangschikking vaststellen.',
	en: 'This tranche has not closed yet. After that you can fix the ranking.'
};
const NOTHING = {
	nl: 'Er zijn geen aanvragen die gerangschikt kunnen worden.',
	en: 'There are no applications that can be ranked.'
};
const NOT_READY = (method: Method, numbers: string) =>
	isScored(method)
		? {
				nl: `Deze aanvragen zijn nog niet beoordeeld: ${numbers}.`,
				en: `These applications have not been scored yet: ${numbers}.`
			}
		: {
				nl: `Deze aanvragen zijn nog niet volledig verklaard of hebben nog een open bevinding: ${numbers}.`,
				en: `These applications have not been found complete yet or have an open finding: ${numbers}.`
			};

/**
 * Fixes the ranking of a closed tranche: order, amounts and budget line are frozen in a file with its hash, to be
 * confirmed by another person (Awb 4:26). The lots are drawn the first time and never again.
 * @throws Refused before closing, while cases are not ready, and for somebody with an interest
 */
export async function fixRanking(db: Database, person: Person, tranche_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const tranche = await lockTranche(tx, person, 'grant_officer', tranche_id);
		const known = await rankingOf(tx, tranche_id);
		permit(RANKING, known?.state ?? 'concept', 'fix', actorOf(person));
		if (!(await isClosed(tx, tranche))) throw new Refused(STILL_OPEN);
		await refuseInterest(tx, person, 'grant_officer', tranche);
		await refuseConflicted(tx, tranche_id);
		const waiting = await inTheWay(tx, tranche);
		if (waiting.length > 0)
			throw new Refused(NOT_READY(tranche.method, waiting.map(({ number }) => number).join(', ')));
		const cases = await rankedCases(tx, tranche);
		if (cases.length === 0) throw new Refused(NOTHING);
		const numbers = cases.map(({ number }) => number);
		const ranking = known ?? (await begun(tx, tranche_id, await drawLots(tx, tranche_id, numbers)));
		const { file, ids } = await drawUp(tx, tranche, ranking.seed, cases);
		const bytes = bytesOf(file);
		const file_document_id = await store(tx, {
			bytes,
			kind: 'ranking_file',
			file_name: `${file.scheme}-${file.tranche}-rangschikking.json`,
			media_type: 'application/json',
			application_id: null,
			created_by: person.id
		});
		await tx
			.updateTable('ranking')
			.set({
				file_document_id,
				sha256: sha256(bytes),
				fixed_by: person.id,
				fixed_at: await now(tx),
				returned_reason: null
			})
			.where('id', '=', ranking.id)
			.execute();
		await writeRows(tx, ranking.id, file, ids);
		await keepDrawFile(tx, tranche_id, file);
		await move(tx, RANKING, ranking, 'fix', actorOf(person));
		await record(tx, {
			record: 'ranking',
			record_id: ranking.id,
			event: 'ranking.fixed',
			person_id: person.id,
			details: { tranche_id, sha256: sha256(bytes), cases: file.rows.length }
		});
	});
}

const rankingOf = (tx: Tx, tranche_id: string) =>
	tx.selectFrom('ranking').selectAll().where('tranche_id', '=', tranche_id).forUpdate().executeTakeFirst();

const begun = (tx: Tx, tranche_id: string, seed: string) =>
	tx.insertInto('ranking').values({ tranche_id, seed }).returningAll().executeTakeFirstOrThrow();

async function writeRows(tx: Tx, ranking_id: string, file: RankingFile, ids: ReadonlyMap<string, string>) {
	await tx
		.insertInto('ranking_row')
		.values(
			file.rows.map(({ number, score, maturity, ...row }) => ({
				ranking_id,
				application_id: ids.get(number) ?? '',
				position: row.position,
				score_numerator: score?.numerator ?? null,
				score_denominator: score?.denominator ?? null,
				maturity_numerator: maturity?.numerator ?? null,
				maturity_denominator: maturity?.denominator ?? null,
				lottery: row.lottery,
				amount_cents: row.amount_cents,
				running_cents: row.running_cents,
				outcome: row.outcome,
				awarded_cents: row.awarded_cents,
				share: row.share
			}))
		)
		.execute();
}
