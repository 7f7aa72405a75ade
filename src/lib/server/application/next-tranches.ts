import type { Reader } from '../db/connect.ts';
import { publishedTranches, type Tranche } from '../tranche/queries.ts';

/**
 * The tranches in which an organisation can still apply: open now, or announced; the one that opens first comes first.
 * Where it has an application already, unless that was withdrawn, it is not offered another.
 */
export async function nextTranches(db: Reader, organisation_id: string): Promise<Tranche[]> {
	const applied = await db
		.selectFrom('application')
		.where('organisation_id', '=', organisation_id)
		.where('state', '!=', 'withdrawn')
		.select('tranche_id')
		.execute();
	const there = new Set(applied.map(({ tranche_id }) => tranche_id));
	return (await publishedTranches(db))
		.filter(({ id, phase }) => (phase === 'open' || phase === 'coming') && !there.has(id))
		.sort((a, b) => a.opens_at.getTime() - b.opens_at.getTime());
}
