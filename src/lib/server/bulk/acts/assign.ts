import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { proposeReviewers } from '../../case/proposal.ts';
import { assign } from '../../review/assign.ts';
import { tellReviewers } from '../../review/tell-reviewers.ts';
import type { Act } from '../act.ts';

const TOO_FEW: Reason = {
	nl: 'Er zijn te weinig beoordelaars die dit mogen en kunnen, of er is intussen iets veranderd.',
	en: 'There are too few reviewers who may and can do this, or something has changed meanwhile.'
};

/** Reviewers: the best division over all chosen cases together, then each case by itself. */
export const ASSIGN: Act = {
	async planAll(db, person, ids) {
		const proposed = await proposeReviewers(db, person, ids);
		return new Map(
			proposed.map(({ id, reviewers }) => [id, { reviewer_ids: reviewers.map((reviewer) => reviewer.id) }])
		);
	},
	async work(tx, person, { application_id, plan }) {
		const reviewer_ids = plan?.reviewer_ids ?? [];
		try {
			await assign(tx, person, { application_id, reviewer_ids });
		} catch (thrown) {
			// The officer chose no reviewers, so words about choosing them would be of no use.
			if (thrown instanceof Refused) throw new Refused(...thrown.reasons.map(own));
			throw thrown;
		}
		return { done: { plan: { reviewer_ids }, record_id: null } };
	},
	tell: (tx, done) =>
		tellReviewers(
			tx,
			done.flatMap(({ reviewer_ids }) => reviewer_ids ?? [])
		)
};

const own = (reason: Reason): Reason => (reason.field === 'reviewer_ids' ? TOO_FEW : reason);
