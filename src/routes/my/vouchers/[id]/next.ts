import { date, dateWithWeekday, money } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OwnVoucher, VoucherClaim } from '#lib/server/voucher/queries.ts';

/** The one next thing on a voucher: what to do, or what is being waited for. */
export type Next = {
	readonly kind: 'accept' | 'claim' | 'wait' | 'ended';
	readonly tone: 'ok' | 'info' | 'warn';
	readonly title: string;
	readonly text: string;
};

export function nextOf(voucher: OwnVoucher): Next {
	const waiting = voucher.claims.find(
		({ state, settled_cents }) => !['draft', 'paid'].includes(state) && settled_cents !== 0
	);
	if (voucher.state === 'issued')
		return yours('accept', m.claim_next_accept({ date: dateWithWeekday(voucher.valid_until) }));
	if (voucher.state === 'suspended')
		return {
			kind: 'wait',
			tone: 'warn',
			title: m.claim_next_suspended(),
			text: m.claim_next_suspended_text()
		};
	if (voucher.state === 'active' && voucher.obstacles.length === 0 && !waiting)
		return yours(
			'claim',
			voucher.claim_late
				? m.after_claim_late({ date: dateWithWeekday(voucher.claim_due_on) })
				: m.claim_next_claim({ date: dateWithWeekday(voucher.claim_due_on) })
		);
	if (voucher.state === 'active' && waiting) return onClaim(waiting, voucher.obstacles.length === 0);
	return ended(voucher);
}

const yours = (kind: 'accept' | 'claim', text: string): Next => ({
	kind,
	tone: 'ok',
	title: m.claim_next_yours(),
	text
});

/** What a claim that was sent waits for; another claim may be possible meanwhile. */
function onClaim(claim: VoucherClaim, more: boolean): Next {
	const kind = more ? 'claim' : 'wait';
	if (claim.due_on)
		return {
			kind,
			tone: 'info',
			title: m.claim_next_wait(),
			text: m.claim_next_payment({
				amount: money(claim.payment_cents ?? 0),
				date: dateWithWeekday(claim.due_on)
			})
		};
	return {
		kind,
		tone: 'info',
		title: m.claim_next_wait(),
		text: claim.settle_by
			? m.claim_next_settle({ date: dateWithWeekday(claim.settle_by) })
			: m.claim_next_check()
	};
}

function ended(voucher: OwnVoucher): Next {
	const paid = voucher.claims.reduce(
		(total, { executed_on, payment_cents }) => total + (executed_on ? (payment_cents ?? 0) : 0),
		0
	);
	const zero = voucher.claims.some(({ settled_cents }) => settled_cents === 0);
	const texts = {
		redeemed: m.claim_next_redeemed({ amount: money(paid) }),
		expired: zero ? m.claim_next_zero() : m.claim_next_expired({ date: date(voucher.claim_until) }),
		returned: m.claim_next_returned(),
		withdrawn: m.claim_next_withdrawn(),
		issued: '',
		active: m.claim_next_none(),
		suspended: ''
	} as const;
	return { kind: 'ended', tone: 'info', title: m.claim_next_ended(), text: texts[voucher.state] };
}
