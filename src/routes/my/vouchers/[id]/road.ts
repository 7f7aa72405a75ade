import type { TimelineEvent } from '#lib/components/applicant/timeline.ts';
import { VOUCHER } from '#lib/domain/voucher/lifecycle.ts';
import { date, dateWithWeekday, dayOf, money } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/server/http/words.ts';
import type { OwnVoucher, VoucherClaim } from '#lib/server/voucher/queries.ts';

/** The road of a voucher, from the award to the last payment, in the applicant's words. */
export function voucherRoad(voucher: OwnVoucher): TimelineEvent[] {
	const sent = voucher.claims.filter(({ state }) => state !== 'draft');
	const ended = !['issued', 'active', 'suspended'].includes(voucher.state);
	return [
		awarded(voucher),
		...(voucher.accepted_at || !ended ? [accepted(voucher)] : []),
		...(ended || voucher.obstacles.length > 0 ? [] : [using(voucher)]),
		...(voucher.state === 'issued' ? [using(voucher)] : []),
		...sent.flatMap(claimRoad),
		...(sent.length === 0 && !ended ? ahead(voucher) : []),
		...(ended && voucher.state !== 'redeemed' ? [closed(voucher)] : [])
	];
}

const awarded = (voucher: OwnVoucher): TimelineEvent => ({
	state: 'done',
	title: m.claim_road_awarded(),
	date: date(voucher.issued_on),
	...(voucher.letter ? { doc: letterRef(voucher.letter, m.claim_letter_award()) } : {})
});

const accepted = ({ state, accepted_at, valid_until }: OwnVoucher): TimelineEvent =>
	accepted_at
		? { state: 'done', title: m.claim_road_accepted(), date: date(dayOf(accepted_at)) }
		: {
				state: state === 'issued' ? 'now' : 'done',
				title: m.claim_road_accept(),
				date: m.claim_by({ date: date(valid_until) })
			};

const using = ({ state, valid_until, claim_due_on }: OwnVoucher): TimelineEvent => ({
	state: state === 'active' ? 'now' : 'later',
	title: m.claim_road_use(),
	date: m.claim_by({ date: date(valid_until) }),
	text: m.claim_road_use_text({ date: dateWithWeekday(claim_due_on) })
});

/** One claim: sent, settled or when, paid or when. */
function claimRoad(claim: VoucherClaim): TimelineEvent[] {
	const submitted: TimelineEvent = {
		state: 'done',
		title: m.claim_road_sent({ number: claim.number ?? '' }),
		...(claim.submitted_at ? { date: date(dayOf(claim.submitted_at)) } : {})
	};
	return [submitted, settled(claim), ...paid(claim)];
}

/** The step of the decision on a claim. */
export const settled = (claim: VoucherClaim): TimelineEvent =>
	claim.settled_cents !== null
		? {
				state: 'done',
				title: m.claim_road_settled({ amount: money(claim.settled_cents) }),
				...(claim.announced_at ? { date: date(dayOf(claim.announced_at)) } : {}),
				...(claim.document_id && claim.media_type && claim.size_bytes
					? {
							doc: letterRef(
								{
									document_id: claim.document_id,
									media_type: claim.media_type,
									size_bytes: claim.size_bytes
								},
								m.claim_letter_settlement()
							)
						}
					: {})
			}
		: {
				state: 'now',
				title: m.claim_road_checking(),
				text: m.claim_road_checking_text(),
				...(claim.settle_by ? { date: m.claim_by({ date: date(claim.settle_by) }) } : {})
			};

/** The step of the payment of a claim; none when nothing is to be paid. */
export function paid(claim: VoucherClaim): TimelineEvent[] {
	if (claim.executed_on)
		return [
			{
				state: 'done',
				title: m.claim_road_paid(),
				date: date(claim.executed_on),
				text: money(claim.payment_cents ?? 0)
			}
		];
	if (claim.due_on)
		return [
			{
				state: 'now',
				title: m.claim_road_paying(),
				date: m.claim_by({ date: dateWithWeekday(claim.due_on) }),
				text: m.claim_road_paying_text({ amount: money(claim.payment_cents ?? 0) })
			}
		];
	return claim.settled_cents === 0 ? [] : [{ state: 'later', title: m.claim_road_paid() }];
}

const ahead = ({ content }: OwnVoucher): TimelineEvent[] => [
	{
		state: 'later',
		title: m.claim_road_settle(),
		date: m.claim_road_settle_weeks({ weeks: content.terms.settle_weeks })
	},
	{
		state: 'later',
		title: m.claim_road_paid(),
		date: m.claim_road_pay_weeks({ weeks: content.terms.pay_weeks })
	}
];

const closed = ({ state, closed_at, closing_reason }: OwnVoucher): TimelineEvent => ({
	state: 'done',
	title: words(VOUCHER.states[state].applicant ?? VOUCHER.states[state].staff),
	...(closed_at ? { date: date(dayOf(closed_at)) } : {}),
	...(closing_reason ? { text: closing_reason } : {})
});

const letterRef = (
	letter: { readonly document_id: string; readonly media_type: string; readonly size_bytes: number },
	label: string
) => ({
	href: `/documents/${letter.document_id}`,
	label,
	type: letter.media_type,
	bytes: letter.size_bytes
});
