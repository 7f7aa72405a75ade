import { Refused } from '#lib/domain/refusal.ts';
import { fill } from '#lib/domain/text.ts';
import type { Tx } from '../db/connect.ts';
import type { LockedPayment } from './batch-lock.ts';
import { ON_HOLD } from './words.ts';

/**
 * Locks the cases and then the vouchers behind payments, before the payments themselves: from the case down, as every
 * verb on a voucher does, so that none waits for the other for ever.
 */
export async function lockBehind(tx: Tx, payment_ids: readonly string[]): Promise<void> {
	if (payment_ids.length === 0) return;
	const behind = await tx
		.selectFrom('payment')
		.innerJoin('claim', 'claim.id', 'payment.claim_id')
		.where('payment.id', 'in', payment_ids)
		.select(['payment.application_id', 'claim.voucher_id'])
		.execute();
	await lockInOrder(
		tx,
		'application',
		behind.map(({ application_id }) => application_id)
	);
	await lockInOrder(
		tx,
		'voucher',
		behind.map(({ voucher_id }) => voucher_id)
	);
}

const lockInOrder = (tx: Tx, table: 'application' | 'voucher', ids: readonly string[]) =>
	tx
		.selectFrom(table)
		.where('id', 'in', [NOBODY, ...ids])
		.orderBy('id')
		.select('id')
		.forUpdate()
		.execute();

/** Lets a list be empty. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Looks at the locked vouchers behind payments, before any money moves.
 * @throws Refused when one is suspended: nothing is paid then (Awb 4:56)
 */
export async function refuseOnHold(
	tx: Tx,
	payments: readonly Pick<LockedPayment, 'voucher_id' | 'claim_number'>[]
): Promise<void> {
	const held = await tx
		.selectFrom('voucher')
		.where('id', 'in', [NOBODY, ...payments.map(({ voucher_id }) => voucher_id)])
		.where('state', '=', 'suspended')
		.select('id')
		.execute();
	const reasons = payments
		.filter(({ voucher_id }) => held.some(({ id }) => id === voucher_id))
		.map(({ claim_number }) => fill(ON_HOLD, { claim: claim_number ?? '' }));
	if (reasons.length > 0) throw new Refused(...reasons);
}
