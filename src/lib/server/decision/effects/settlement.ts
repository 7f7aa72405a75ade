import { CLAIM } from '../../../domain/claim/lifecycle.ts';
import { NotFound } from '../../../domain/refusal.ts';
import { SYSTEM } from '../../../domain/roles.ts';
import type { Tx } from '../../db/connect.ts';
import { move } from '../../db/move.ts';
import { post } from '../../ledger/post.ts';
import { actorOf } from '../../person/person.ts';
import type { Effect, Matter } from '../effect.ts';
import { composeSettlement } from '../letters/settlement.ts';

/** Settlement: what a claim pays (Awb 4:42-4:47). */
export const settlement: Effect = {
	async onDecide(tx, { decision, application }, decider) {
		await post(tx, {
			tranche_id: application.tranche_id,
			step: 'settlement_decided',
			amount_cents: decision.amount_cents,
			cause: { application_id: application.id, decision_id: decision.id },
			person_id: decider.id
		});
	},
	async onReturn(tx, matter, decider) {
		await move(tx, CLAIM, await lockClaim(tx, matter), 'reassess', actorOf(decider));
	},
	async onAnnounce(tx, matter) {
		const claim = await lockClaim(tx, matter);
		await move(tx, CLAIM, claim, 'settle', SYSTEM);
		return {
			person_id: claim.submitted_by ?? claim.created_by,
			number: claim.number ?? '',
			link: `/my/claims/${claim.id}`
		};
	},
	compose: composeSettlement
};

async function lockClaim(tx: Tx, { decision }: Matter) {
	const claim = await tx
		.selectFrom('claim')
		.selectAll()
		.where('id', '=', decision.claim_id ?? '')
		.forUpdate()
		.executeTakeFirst();
	if (!claim) throw new NotFound('claim');
	return claim;
}
