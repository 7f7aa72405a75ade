import type { EventOf } from '#lib/domain/lifecycle.ts';
import { SYSTEM, type Actor } from '#lib/domain/roles.ts';
import { VOUCHER } from '#lib/domain/voucher/lifecycle.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { post } from '../ledger/post.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { MailKind } from '../mail/templates.ts';
import { schemeContent } from '../tranche/queries.ts';
import type { Voucher } from './lock.ts';
import { paymentUnderWay, settledOn } from './settled.ts';

type Closing = {
	readonly event: Extract<EventOf<typeof VOUCHER>, 'expire' | 'give_back' | 'redeem' | 'withdraw'>;
	readonly actor: Actor;
	/** In the words of whoever closes it; null when the state says enough. */
	readonly reason: string | null;
};

/** Ends the life of a locked voucher. What happens to money left on it is the caller's. */
export async function closeVoucher(
	tx: Tx,
	voucher: Voucher,
	{ event, actor, reason }: Closing
): Promise<void> {
	const state = await move(tx, VOUCHER, voucher, event, actor);
	await tx
		.updateTable('voucher')
		.set({ closed_at: await now(tx), closing_reason: reason })
		.where('id', '=', voucher.id)
		.execute();
	await record(tx, {
		record: 'voucher',
		record_id: voucher.id,
		event: `voucher.${state}`,
		person_id: actor.person_id,
		application_id: voucher.application_id,
		details: { number: voucher.number, ...(reason ? { reason } : {}) }
	});
	const kind = TOLD[event];
	if (!kind) return;
	const on = await today(tx);
	await mailApplicant(tx, voucher.application_id, {
		kind,
		values: ({ day }) => ({ number: voucher.number, on: day(on) }),
		about: { record: 'voucher', record_id: voucher.id },
		link: `/my/vouchers/${voucher.id}`
	});
}

/** Of a redeemed voucher the mail about its payment tells. */
const TOLD = {
	expire: 'voucher_expired',
	give_back: 'voucher_returned',
	withdraw: 'voucher_withdrawn',
	redeem: null
} as const satisfies Record<Closing['event'], MailKind | null>;

/** Gives free what was never settled of a voucher that ends; back to the ceiling when the scheme says so (Awb 4:25). */
export async function releaseRest(tx: Tx, voucher: Voucher, person_id: string | null): Promise<number> {
	const rest = voucher.amount_cents - (await settledOn(tx, voucher.id));
	await release(tx, voucher, { step: 'voucher_released', amount_cents: rest, person_id });
	return rest;
}

type Release = {
	readonly step: 'voucher_released' | 'settlement_released';
	readonly amount_cents: number;
	readonly person_id: string | null;
	readonly decision_id?: string;
};

/** Posts a release, and its way back to the ceiling when the scheme says so. 0 posts nothing. */
export async function release(
	tx: Tx,
	voucher: Voucher,
	{ step, amount_cents, person_id, decision_id }: Release
): Promise<void> {
	const { tranche_id, scheme_version_id } = await tx
		.selectFrom('application')
		.where('id', '=', voucher.application_id)
		.select(['tranche_id', 'scheme_version_id'])
		.executeTakeFirstOrThrow();
	const cause = {
		application_id: voucher.application_id,
		voucher_id: voucher.id,
		...(decision_id ? { decision_id } : {})
	};
	await post(tx, { tranche_id, step, amount_cents, cause, person_id });
	const { release_to_available } = await schemeContent(tx, scheme_version_id);
	if (release_to_available)
		await post(tx, { tranche_id, step: 'released_to_available', amount_cents, cause, person_id });
}

/**
 * Ends a locked voucher on which nothing is to come: the final claim is settled, or the whole award, and every sum
 * has been paid. With something paid it is redeemed; settled at zero it has lapsed, and is no aid.
 */
export async function closeWhenDone(tx: Tx, voucher: Voucher, actor: Actor): Promise<void> {
	if (voucher.state !== 'active') return;
	const settled = await settledOn(tx, voucher.id);
	const last = await tx
		.selectFrom('claim')
		.where('voucher_id', '=', voucher.id)
		.where('state', 'in', ['settled', 'paid'])
		.where('final', '=', true)
		.select('id')
		.executeTakeFirst();
	if (!last && settled < voucher.amount_cents) return;
	if (await paymentUnderWay(tx, voucher.id)) return;
	await closeVoucher(
		tx,
		voucher,
		settled > 0 ? { event: 'redeem', actor, reason: null } : { event: 'expire', actor: SYSTEM, reason: null }
	);
}
