import type { Round } from '#lib/domain/check/case-file.ts';
import { now, dateInAmsterdam } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { latestContent } from '../scheme/latest.ts';
import { versionInEffect } from '../scheme/newest-version.ts';
import { publishedTranches, schemeContent, type Tranche } from '../tranche/queries.ts';

export type CheckRound = Round & {
	/** null: no tranche is open or announced. */
	readonly tranche: Tranche | null;
};

/**
 * What an eligibility check is judged against: the tranche that is asked for, else the one that is open, else the next;
 * under the version of its scheme that an application started today is made under. null before the first scheme.
 */
export async function checkRound(db: Reader, tranche_id: string | null): Promise<CheckRound | null> {
	const at = await now(db);
	const today = dateInAmsterdam(at);
	const tranches = await publishedTranches(db);
	const live = tranches.filter(({ phase }) => phase !== 'closed');
	const tranche =
		live.find(({ id }) => id === tranche_id) ??
		live.find(({ phase }) => phase === 'open') ??
		live.findLast(({ phase }) => phase === 'coming') ??
		null;
	if (!tranche) {
		const scheme = await latestContent(db);
		const never = at.toISOString();
		return scheme && { scheme, window: { opens_at: never, closes_at: never }, today, tranche };
	}
	const version = await versionInEffect(db, tranche.scheme_id, today);
	return {
		scheme: version ? await schemeContent(db, version.id) : tranche.content,
		window: { opens_at: tranche.opens_at.toISOString(), closes_at: tranche.closes_at.toISOString() },
		today,
		tranche
	};
}
