import { CLAIM } from '../../../domain/claim/lifecycle.ts';
import { NotFound, Refused } from '../../../domain/refusal.ts';
import { SYSTEM } from '../../../domain/roles.ts';
import { record } from '../../audit/record.ts';
import { ABOVE_AWARD, SUSPENDED } from '../../claim/words.ts';
import type { Tx } from '../../db/connect.ts';
import { move } from '../../db/move.ts';
import { post } from '../../ledger/post.ts';
import { startPayment } from '../../payment/start.ts';
import { actorOf } from '../../person/person.ts';
import { closeWhenDone, release } from '../../voucher/close.ts';
import { lockVoucherRow } from '../../voucher/lock.ts';
import { settledOn } from '../../voucher/settled.ts';
import type { Effect, Matter } from '../effect.ts';
import { composeSettlement } from '../letters/settlement.ts';

/**
 * Settlement: what a claim pays (Awb 4:42-4:47). Deciding moves the sum to payable and frees what is left after a
 * final claim; announcing makes the payment due (Awb 4:87). Settled at zero there is nothing to pay: the claim stays
 * settled, and after a final claim the voucher ends at once.
 */
export const settlement: Effect = {
	async onDecide(tx, matter, decider) {
		const { decision, application } = matter;
		const { claim, voucher } = await lock(tx, matter);
		if (voucher.state !== 'active') throw new Refused(SUSPENDED);
		const rest = voucher.amount_cents - (await settledOn(tx, voucher.id)) - decision.amount_cents;
		if (rest < 0) throw new Refused(ABOVE_AWARD);
		await post(tx, {
			tranche_id: application.tranche_id,
			step: 'settlement_decided',
			amount_cents: decision.amount_cents,
			cause: { application_id: application.id, decision_id: decision.id, voucher_id: voucher.id },
			person_id: decider.id
		});
		if (claim.final)
			await release(tx, voucher, {
				step: 'settlement_released',
				amount_cents: rest,
				person_id: decider.id,
				decision_id: decision.id
			});
	},
	async onReturn(tx, matter, decider) {
		const { claim } = await lock(tx, matter);
		await move(tx, CLAIM, claim, 'reassess', actorOf(decider));
	},
	async onAnnounce(tx, matter, announced_on) {
		const { decision, application } = matter;
		const { claim, voucher } = await lock(tx, matter);
		await tx
			.updateTable('claim')
			.set({ settled_cents: decision.amount_cents })
			.where('id', '=', claim.id)
			.execute();
		await move(tx, CLAIM, claim, 'settle', SYSTEM);
		await record(tx, {
			record: 'claim',
			record_id: claim.id,
			event: 'claim.settled',
			person_id: null,
			application_id: application.id,
			details: { settled_cents: decision.amount_cents }
		});
		if (decision.amount_cents > 0)
			await startPayment(tx, {
				claim_id: claim.id,
				decision_id: decision.id,
				application_id: application.id,
				amount_cents: decision.amount_cents,
				announced_on
			});
		await closeWhenDone(tx, voucher, SYSTEM);
		return {
			number: claim.number ?? '',
			link: `/my/claims/${claim.id}`
		};
	},
	compose: composeSettlement
};

/** From the case down, as everywhere: the caller holds the case. */
async function lock(tx: Tx, { decision }: Matter) {
	const known = await tx
		.selectFrom('claim')
		.select('voucher_id')
		.where('id', '=', decision.claim_id ?? '')
		.executeTakeFirst();
	if (!known) throw new NotFound('claim');
	const voucher = await lockVoucherRow(tx, known.voucher_id);
	const claim = await tx
		.selectFrom('claim')
		.selectAll()
		.where('id', '=', decision.claim_id ?? '')
		.forUpdate()
		.executeTakeFirstOrThrow();
	return { claim, voucher };
}
