import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { commitmentOf, newSecret } from './draw.ts';

/** Seals the lottery of a tranche: from now on the hash of its secret is public. Once; a second time changes nothing. */
export async function sealDraw(tx: Tx, tranche_id: string): Promise<void> {
	const secret = newSecret();
	const commitment = commitmentOf(secret);
	const sealed = await tx
		.insertInto('draw')
		.values({ tranche_id, secret, commitment, committed_at: await now(tx) })
		.onConflict((conflict) => conflict.column('tranche_id').doNothing())
		.returning('tranche_id')
		.executeTakeFirst();
	if (!sealed) return;
	await record(tx, {
		record: 'tranche',
		record_id: tranche_id,
		event: 'tranche.draw_sealed',
		person_id: null,
		details: { commitment }
	});
}

/** Seals every published tranche that was published before lotteries were sealed and has not been drawn yet. */
export async function sealDraws(db: Database): Promise<void> {
	const open = await db
		.selectFrom('tranche')
		.where('state', '=', 'published')
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('draw').whereRef('draw.tranche_id', '=', 'tranche.id').select('draw.tranche_id')))
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(selectFrom('ranking').whereRef('ranking.tranche_id', '=', 'tranche.id').select('ranking.id'))
			)
		)
		.select('id')
		.execute();
	for (const { id } of open) await db.transaction().execute((tx) => sealDraw(tx, id));
}
