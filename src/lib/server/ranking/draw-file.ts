import type { Reader, Tx } from '../db/connect.ts';
import { sha256 } from '../sha256.ts';
import { bytesOf, type RankingFile } from './file.ts';

/**
 * What anyone needs to draw again. No points and no maturity: for a care provider these are secrets of its business
 * (Woo 5.1). Which cases stood equal says enough.
 */
export type DrawFile = Pick<
	RankingFile,
	'scheme' | 'tranche' | 'method' | 'ceiling_cents' | 'available_cents' | 'shares' | 'partial_from_cents'
> & {
	/** SHA-256 of the secret, published before the draw. */
	readonly commitment: string;
	readonly secret: string;
	/** The cases in the draw when it was held. */
	readonly numbers: readonly string[];
	/** SHA-256 of the secret, a colon, and the SHA-256 of the numbers with a line break between each two. */
	readonly seed: string;
	/** SHA-256 of the whole ranking with the points, which the auditor has. */
	readonly ranking_sha256: string;
	readonly rows: readonly Pick<
		RankingFile['rows'][number],
		| 'position'
		| 'number'
		| 'group'
		| 'lottery'
		| 'region'
		| 'amount_cents'
		| 'outcome'
		| 'awarded_cents'
		| 'share'
	>[];
};

/** Keeps the file for the public with the lottery that was held. Nothing for a ranking from before lotteries were sealed. */
export async function keepDrawFile(tx: Tx, tranche_id: string, ranking: RankingFile): Promise<void> {
	const held = await tx
		.selectFrom('draw')
		.where('tranche_id', '=', tranche_id)
		.selectAll()
		.executeTakeFirst();
	if (!held?.numbers) return;
	const { scheme, tranche, method, ceiling_cents, available_cents, shares, partial_from_cents } = ranking;
	const content: DrawFile = {
		scheme,
		tranche,
		method,
		ceiling_cents,
		available_cents,
		shares,
		partial_from_cents,
		commitment: held.commitment,
		secret: held.secret,
		numbers: held.numbers,
		seed: ranking.seed,
		ranking_sha256: sha256(bytesOf(ranking)),
		rows: ranking.rows.map(
			({ position, number, group, lottery, region, amount_cents, outcome, awarded_cents, share }) => ({
				position,
				number,
				group,
				lottery,
				region,
				amount_cents,
				outcome,
				awarded_cents,
				share
			})
		)
	};
	const file = new TextDecoder().decode(bytesOf(content));
	await tx
		.updateTable('draw')
		.set({ file, file_sha256: sha256(file) })
		.where('tranche_id', '=', tranche_id)
		.execute();
}

/** What anyone may know of a lottery. */
export type PublicDraw = {
	readonly commitment: string;
	readonly committed_at: Date;
	/** null: the ranking has not been confirmed, and nothing more is public. */
	readonly held: {
		readonly drawn_at: Date;
		readonly confirmed_at: Date;
		readonly file: string;
		readonly file_sha256: string;
	} | null;
};

/** The public side of a tranche's lottery; null when it was never sealed. */
export async function publicDraw(db: Reader, tranche_id: string): Promise<PublicDraw | null> {
	const row = await db
		.selectFrom('draw')
		.leftJoin('ranking', (join) =>
			join.onRef('ranking.tranche_id', '=', 'draw.tranche_id').on('ranking.state', '=', 'confirmed')
		)
		.where('draw.tranche_id', '=', tranche_id)
		.select(['commitment', 'committed_at', 'drawn_at', 'file', 'file_sha256', 'confirmed_at'])
		.executeTakeFirst();
	if (!row) return null;
	const { commitment, committed_at, drawn_at, confirmed_at, file, file_sha256 } = row;
	const held =
		drawn_at && confirmed_at && file && file_sha256 ? { drawn_at, confirmed_at, file, file_sha256 } : null;
	return { commitment, committed_at, held };
}
