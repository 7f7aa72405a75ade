import { db } from '#lib/server/db/connection.ts';
import { publicDraw, type DrawFile } from '#lib/server/ranking/draw-file.ts';

/** The lottery of a tranche as anyone may know it; null: it was never sealed. */
export async function drawShown(tranche_id: string) {
	const draw = await publicDraw(db, tranche_id);
	if (!draw) return null;
	const { commitment, committed_at, held } = draw;
	if (!held) return { commitment, committed_at, held: null };
	const { secret, numbers, seed, ranking_sha256, rows } = JSON.parse(held.file) as DrawFile;
	return {
		commitment,
		committed_at,
		held: {
			drawn_at: held.drawn_at,
			confirmed_at: held.confirmed_at,
			file_sha256: held.file_sha256,
			bytes: new TextEncoder().encode(held.file).length,
			ranking_sha256,
			secret,
			seed,
			cases: numbers.length,
			rows: rows.map(({ position, number, lottery, amount_cents, awarded_cents, outcome }) => ({
				id: number,
				position,
				number,
				lottery,
				amount_cents,
				awarded_cents,
				outcome
			}))
		}
	};
}
export type ShownDraw = NonNullable<Awaited<ReturnType<typeof drawShown>>>;
