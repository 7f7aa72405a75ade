import { randomBytes } from 'node:crypto';
import { permit } from '../../domain/lifecycle.ts';
import { RANKING } from '../../domain/ranking/lifecycle.ts';
import { Refused } from '../../domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { store } from '../documents/store.ts';
import { sha256 } from '../sha256.ts';
import { actorOf, type Person } from '../person/person.ts';
import { bytesOf, drawUp, type RankingFile } from './file.ts';
import { inTheWay } from './in-the-way.ts';
import { isClosed, lockTranche, refuseInterest } from './tranche.ts';

const STILL_OPEN = {
	nl: 'Deze ronde is nog niet gesloten. Daarna kunt u de rangschikking vaststellen.',
	en: 'This tranche has not closed yet. After that you can fix the ranking.'
};
const NOTHING = {
	nl: 'Er zijn geen beoordeelde aanvragen om te rangschikken.',
	en: 'There are no scored applications to rank.'
};
const NOT_SCORED = (numbers: string) => ({
	nl: `Deze aanvragen zijn nog niet beoordeeld: ${numbers}.`,
	en: `These applications have not been scored yet: ${numbers}.`
});

/**
 * Fixes the ranking of a closed tranche: order, amounts and budget line are frozen in a file with its hash, to be
 * confirmed by another person (Awb 4:26). The seed of the lottery is drawn the first time and never again.
 * @throws Refused before closing, while cases are not scored, and for somebody with an interest
 */
export async function fixRanking(db: Database, person: Person, tranche_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const tranche = await lockTranche(tx, person, 'grant_officer', tranche_id);
		const ranking = await concept(tx, tranche_id);
		permit(RANKING, ranking.state, 'fix', actorOf(person));
		if (!(await isClosed(tx, tranche))) throw new Refused(STILL_OPEN);
		await refuseInterest(tx, person, 'grant_officer', tranche_id);
		const waiting = await inTheWay(tx, tranche_id);
		if (waiting.length > 0) throw new Refused(NOT_SCORED(waiting.map(({ number }) => number).join(', ')));
		const { file, ids } = await drawUp(tx, tranche, ranking.seed);
		if (file.rows.length === 0) throw new Refused(NOTHING);
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

async function concept(tx: Tx, tranche_id: string) {
	await tx
		.insertInto('ranking')
		.values({ tranche_id, seed: randomBytes(16).toString('hex') })
		.onConflict((conflict) => conflict.column('tranche_id').doNothing())
		.execute();
	return tx
		.selectFrom('ranking')
		.selectAll()
		.where('tranche_id', '=', tranche_id)
		.forUpdate()
		.executeTakeFirstOrThrow();
}

async function writeRows(tx: Tx, ranking_id: string, file: RankingFile, ids: ReadonlyMap<string, string>) {
	await tx
		.insertInto('ranking_row')
		.values(
			file.rows.map(
				({ position, number, score, maturity, lottery, amount_cents, running_cents, outcome }) => ({
					ranking_id,
					application_id: ids.get(number) ?? '',
					position,
					score_numerator: score.numerator,
					score_denominator: score.denominator,
					maturity_numerator: maturity.numerator,
					maturity_denominator: maturity.denominator,
					lottery,
					amount_cents,
					running_cents,
					outcome
				})
			)
		)
		.execute();
}
