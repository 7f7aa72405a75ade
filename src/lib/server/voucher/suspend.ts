import { Refused } from '#lib/domain/refusal.ts';
import { SYSTEM, type Actor } from '#lib/domain/roles.ts';
import { VOUCHER } from '#lib/domain/voucher/lifecycle.ts';
import { record } from '../audit/record.ts';
import { today } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { startTerm } from '../term/start.ts';
import { claimUntil } from './claim-until.ts';
import { holdClocks, runAgain } from './hold-clocks.ts';
import { holdPayments, payAgain } from './hold-payments.ts';
import { lockVoucher, lockVoucherRow, type Voucher } from './lock.ts';
import { NO_REASON, PAYMENT_LEFT } from './words.ts';

type Reasoned = { readonly voucher_id: string; readonly reason: string };

/** The claims officer stops claims and payments on a voucher for a while, with a reason (Awb 4:56). */
export const suspendVoucher = (db: Database, person: Person, input: Reasoned): Promise<void> =>
	change(db, person, input, suspend);

/** The claims officer ends a suspension, with a reason. */
export const resumeVoucher = (db: Database, person: Person, input: Reasoned): Promise<void> =>
	change(db, person, input, (tx, voucher, actor, reason) =>
		resume(tx, voucher, { actor, reason, payable: 'today' })
	);

/** Ends a suspension whose thirteen weeks have passed (Awb 4:56). */
export const resumeAfterStop = (tx: Tx, voucher: Voucher): Promise<void> =>
	resume(tx, voucher, { actor: SYSTEM, reason: null, payable: 'stop passed' });

async function change(
	db: Database,
	person: Person,
	{ voucher_id, reason }: Reasoned,
	act: (tx: Tx, voucher: Voucher, actor: Actor, reason: string) => Promise<void>
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { voucher } = await lockVoucher(tx, person, 'claims_officer', voucher_id);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		await act(tx, voucher, actorOf(person), reason.trim());
	});
}

/** From the day of the notice, thirteen weeks at most, nothing is paid, and the time to use and to claim stands still. */
async function suspend(tx: Tx, voucher: Voucher, actor: Actor, reason: string): Promise<void> {
	if (await paymentLeft(tx, voucher.id)) throw new Refused(PAYMENT_LEFT);
	await move(tx, VOUCHER, voucher, 'suspend', actor);
	const notice_on = await today(tx);
	const { end_on } = await startTerm(tx, {
		kind: 'payment_stop',
		application_id: voucher.application_id,
		record_id: voucher.id,
		started_on: notice_on
	});
	await holdPayments(tx, voucher.id, notice_on, end_on);
	await holdClocks(tx, voucher.id, notice_on, end_on);
	await log(tx, voucher, 'voucher.suspended', actor, reason);
	await mailApplicant(tx, voucher.application_id, {
		kind: 'voucher_suspended',
		values: ({ day }) => ({ number: voucher.number, until: day(end_on) }),
		about: { record: 'voucher', record_id: voucher.id },
		link: `/my/vouchers/${voucher.id}`
	});
}

type End = {
	readonly actor: Actor;
	readonly reason: string | null;
	readonly payable: 'today' | 'stop passed';
};

async function resume(tx: Tx, voucher: Voucher, { actor, reason, payable }: End): Promise<void> {
	await move(tx, VOUCHER, voucher, 'resume', actor);
	const on = payable === 'today' ? await today(tx) : null;
	await payAgain(tx, voucher.id, on);
	await runAgain(tx, voucher.id, on);
	await log(tx, voucher, 'voucher.resumed', actor, reason);
	const { valid_until } = await lockVoucherRow(tx, voucher.id);
	const claim_until = await claimUntil(tx, { ...voucher, valid_until });
	await mailApplicant(tx, voucher.application_id, {
		kind: 'voucher_resumed',
		values: ({ day }) => ({
			number: voucher.number,
			until: day(valid_until),
			claim_until: day(claim_until)
		}),
		about: { record: 'voucher', record_id: voucher.id },
		link: `/my/vouchers/${voucher.id}`
	});
}

const log = (tx: Tx, voucher: Voucher, event: string, actor: Actor, reason: string | null) =>
	record(tx, {
		record: 'voucher',
		record_id: voucher.id,
		event,
		person_id: actor.person_id,
		application_id: voucher.application_id,
		details: { number: voucher.number, ...(reason ? { reason } : {}) }
	});

/** A settlement that has been decided, or a payment that has been released, can no longer be held up here. */
async function paymentLeft(tx: Tx, voucher_id: string): Promise<boolean> {
	const payment = await tx
		.selectFrom('payment')
		.innerJoin('claim', 'claim.id', 'payment.claim_id')
		.where('claim.voucher_id', '=', voucher_id)
		.where('payment.state', 'in', ['released', 'exported'])
		.select('payment.id')
		.executeTakeFirst();
	const decided = await tx
		.selectFrom('decision')
		.innerJoin('claim', 'claim.id', 'decision.claim_id')
		.where('claim.voucher_id', '=', voucher_id)
		.where('decision.state', '=', 'decided')
		.select('decision.id')
		.executeTakeFirst();
	return payment !== undefined || decided !== undefined;
}
