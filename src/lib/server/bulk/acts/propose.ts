import { Refused } from '#lib/domain/refusal.ts';
import { proposeOne } from '../../decision/propose.ts';
import type { Act } from '../act.ts';

const OTHERWISE = {
	nl: 'Er volgt nu een ander besluit of een ander bedrag dan u hebt gezien. Kijk opnieuw.',
	en: 'Another decision or another amount follows now than you have seen. Look again.'
};

/** The decision that follows for each case; only the one that was shown is proposed. */
export const PROPOSE: Act = {
	async work(tx, person, { application_id, plan }) {
		const worked = await proposeOne(tx, person, application_id);
		if ('reasons' in worked) return worked;
		const { decision_id, kind, amount_cents } = worked.done;
		if (plan && (plan.kind !== kind || plan.amount_cents !== amount_cents)) throw new Refused(OTHERWISE);
		return { done: { plan: { kind, amount_cents }, record_id: decision_id } };
	}
};
