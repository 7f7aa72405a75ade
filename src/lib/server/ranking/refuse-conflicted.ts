import { Refused } from '../../domain/refusal.ts';
import type { Tx } from '../db/connect.ts';
import { conflictedReviews } from '../review/withdraw-conflicted.ts';

/**
 * A review by somebody with an interest does not count (Awb 2:4). It is withdrawn by itself within minutes of becoming
 * known; until then there is no ranking.
 * @throws Refused naming the cases
 */
export async function refuseConflicted(tx: Tx, tranche_id: string): Promise<void> {
	const found = (await conflictedReviews(tx)).filter((review) => review.tranche_id === tranche_id);
	if (found.length === 0) return;
	const numbers = [...new Set(found.map(({ number }) => number))].join(', ');
	throw new Refused({
		nl: `Bij deze aanvragen heeft een beoordelaar een belang: ${numbers}. De beoordeling wordt ingetrokken. Daarna komt er een andere beoordelaar.`,
		en: `A reviewer has an interest in these applications: ${numbers}. The review is being withdrawn. After that another reviewer takes its place.`
	});
}
