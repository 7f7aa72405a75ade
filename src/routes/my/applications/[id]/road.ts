import { APPLICATION, type ApplicationState } from '#lib/domain/application/lifecycle.ts';
import { CLAIM } from '#lib/domain/claim/lifecycle.ts';
import { offered, type StateWords } from '#lib/domain/lifecycle.ts';
import { VOUCHER } from '#lib/domain/voucher/lifecycle.ts';
import type { TimelineEvent } from '#lib/components/applicant/timeline.ts';
import { date, dateWithWeekday, dayOf, money } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OwnCase } from '#lib/server/application/queries.ts';
import type { Became } from '#lib/server/application/own-status.ts';
import { words } from '#lib/server/http/words.ts';
import { KIND_WORDS_LOW } from '../../../office/decisions/kinds.ts';
import { askedSteps, extendedStep, objectionSteps, voucherSteps } from './happened.ts';
import { decideBy, turnOf } from './turn.ts';
import type { decisionClock } from '#lib/server/term/queries.ts';

type Clock = Awaited<ReturnType<typeof decisionClock>>;
type Letter = Became['decisions'][number];

/** A state as its applicant reads it. */
const stateWords = ({ applicant, staff }: StateWords): string => words(applicant ?? staff);

/** Where an application stands, in the applicant's own words: the one next thing, and the road behind and ahead. */
export function roadOf(own: OwnCase, became: Became, clock: Clock, today: string) {
	const decision = became.decisions.find(({ kind }) => kind !== 'settlement');
	const decide_by = decideBy(own, clock);
	return {
		turn: turnOf({ own, became, decide_by, today }),
		words: stateWords(APPLICATION.states[own.state]),
		tone: APPLICATION.states[own.state].tone,
		requested_cents: own.requested_cents,
		received_at: own.received_at,
		decide_by,
		/** Why the decision comes later than was first said: the clock stood still, or was extended. */
		decide_because:
			clock && (clock.story.pauses.length > 0 || clock.story.extension) ? words(clock.because) : null,
		amount_cents: decision?.amount_cents ?? null,
		/** Until when can be objected; null when that has passed. */
		objection_until:
			decision?.objection_until && decision.objection_until >= today ? decision.objection_until : null,
		letter: decision ? letterOf(decision) : null,
		may_withdraw: offered(APPLICATION, own.state, { person_id: null, roles: ['applicant'] }).includes(
			'withdraw'
		),
		vouchers: became.vouchers.map((voucher) => ({
			...voucher,
			name: words(own.content.vouchers.find(({ kind }) => kind === voucher.kind)?.name ?? VOUCHER.name),
			words: stateWords(VOUCHER.states[voucher.state]),
			tone: VOUCHER.states[voucher.state].tone
		})),
		timeline: [
			...handling(own, became, clock, decide_by),
			...objectionSteps(became.objections),
			...(own.state === 'awarded' ? using(became) : [])
		],
		/** Every letter, the latest first. */
		letters: became.decisions.toReversed().map((one) => ({
			...letterOf(one),
			label: m.after_letter_of({
				kind: KIND_WORDS_LOW[one.kind](),
				date: date(dayOf(one.announced_at ?? new Date(0)))
			})
		}))
	};
}

const letterOf = (decision: Letter) => ({
	href: `/documents/${decision.document_id}`,
	label: m.my_letter(),
	type: decision.media_type,
	bytes: decision.size_bytes
});

/** From submission to decision. */
function handling(own: OwnCase, became: Became, clock: Clock, decide_by: string): TimelineEvent[] {
	const decision = became.decisions.find(({ kind }) => kind !== 'settlement');
	const submitted: TimelineEvent = {
		state: 'done',
		title: stateWords(APPLICATION.states.submitted),
		...(own.received_at ? { date: date(dayOf(own.received_at)) } : {}),
		text: m.my_road_submitted({ number: own.number ?? '' })
	};
	if (own.state === 'withdrawn')
		return [
			submitted,
			...askedSteps(became.requests, ({ state }) => state !== 'asked'),
			{ state: 'now', title: stateWords(APPLICATION.states.withdrawn), text: m.my_road_withdrawn() }
		];
	const reached = (...states: ApplicationState[]) => states.includes(own.state);
	const decided = decision !== undefined;
	const handled: TimelineEvent = {
		state: decided || !reached('submitted', 'complete') ? 'done' : 'now',
		title: stateWords(APPLICATION.states.complete),
		...(own.complete_at ? { date: date(dayOf(own.complete_at)) } : {}),
		text: reached('submitted') ? m.my_road_check() : m.my_road_complete()
	};
	const skipped = reached('rejected', 'not_processed') && own.complete_at === null;
	const reviewed: TimelineEvent = {
		state: decided ? 'done' : reached('in_review', 'scored', 'ranked') ? 'now' : 'later',
		title: stateWords(APPLICATION.states.in_review),
		text: m.my_road_review()
	};
	const outcome: TimelineEvent = decision
		? {
				state: 'done',
				title: stateWords(APPLICATION.states[own.state]),
				...(decision.announced_at ? { date: date(dayOf(decision.announced_at)) } : {}),
				...(decision.kind === 'award'
					? { text: m.my_road_awarded({ amount: money(decision.amount_cents) }) }
					: {}),
				doc: letterOf(decision)
			}
		: {
				state: 'later',
				title: m.my_road_decision(),
				date: m.my_road_decide_by({ date: dateWithWeekday(decide_by) })
			};
	return [
		submitted,
		...askedSteps(became.requests, ({ kind }) => kind === 'completion'),
		handled,
		...(skipped ? [] : [reviewed]),
		...askedSteps(became.requests, ({ kind, claim_id }) => kind === 'view' && claim_id === null),
		...extendedStep(clock),
		outcome
	];
}

/** After an award: the vouchers, the claims with their letters, the payments with the date to expect. */
function using(became: Became): TimelineEvent[] {
	const { vouchers, claims, decisions } = became;
	const settlements = decisions.filter(({ kind }) => kind === 'settlement');
	const live = vouchers.find(({ state }) => state === 'issued' || state === 'active');
	const held = vouchers.find(({ state }) => state === 'suspended');
	const stopped: TimelineEvent[] = held
		? [
				{
					state: 'now',
					title: m.after_road_held(),
					...(held.held_until ? { date: m.after_road_held_until({ date: date(held.held_until) }) } : {})
				}
			]
		: [];
	const accepted = vouchers.every(({ accepted_at, state }) => accepted_at !== null || state !== 'issued');
	const accept: TimelineEvent = {
		state: accepted ? 'done' : 'now',
		title: accepted ? m.my_road_accepted() : m.my_road_accept()
	};
	const work: TimelineEvent[] = live
		? [
				{
					state: accepted ? 'now' : 'later',
					title: m.my_road_use(),
					date: m.my_road_use_by({ date: date(live.valid_until) })
				}
			]
		: [];
	const sent = claims.flatMap((claim): TimelineEvent[] => [
		{
			state: 'done',
			title: m.my_road_claim({ number: claim.number ?? '' }),
			...(claim.submitted_at ? { date: date(dayOf(claim.submitted_at)) } : {}),
			text: stateWords(CLAIM.states[claim.state])
		},
		...payment(claim)
	]);
	const letters = settlements.map((decision): TimelineEvent => ({
		state: 'done',
		title: m.my_road_settled({ amount: money(decision.amount_cents) }),
		...(decision.announced_at ? { date: date(dayOf(decision.announced_at)) } : {}),
		doc: letterOf(decision)
	}));
	const last: TimelineEvent[] = claims.length === 0 ? [{ state: 'later', title: m.my_road_paid() }] : [];
	const views = askedSteps(became.requests, ({ claim_id }) => claim_id !== null);
	return [accept, ...voucherSteps(became), ...sent, ...views, ...letters, ...stopped, ...work, ...last];
}

function payment(claim: Became['claims'][number]): TimelineEvent[] {
	if (claim.executed_on)
		return [
			{
				state: 'done',
				title: m.my_road_paid(),
				date: date(claim.executed_on),
				text: money(claim.payment_cents ?? 0)
			}
		];
	if (claim.due_on)
		return [
			{
				state: 'now',
				title: m.my_road_paying(),
				date: m.my_road_pay_by({ date: date(claim.due_on) }),
				text: money(claim.payment_cents ?? 0)
			}
		];
	return claim.settle_by
		? [
				{
					state: 'now',
					title: m.my_road_settling(),
					date: m.my_road_settle_by({ date: date(claim.settle_by) })
				}
			]
		: [];
}
