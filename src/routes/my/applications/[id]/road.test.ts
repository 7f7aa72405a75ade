import { expect, test } from 'vitest';
import { extended, paused, resumed, started, type Running } from '#lib/domain/term/running.ts';
import type { Became } from '#lib/server/application/own-status.ts';
import type { OwnCase } from '#lib/server/application/queries.ts';
import { REFERENCE_SCHEME } from '#lib/server/scheme/reference/index.ts';
import { roadOf } from './road.ts';

const own: OwnCase = {
	id: 'a',
	number: 'A-1',
	state: 'submitted',
	language: 'nl',
	received_at: new Date('2027-01-12T12:00:00Z'),
	complete_at: null,
	requested_cents: 100_00,
	requested: null,
	created_at: new Date('2027-01-11T12:00:00Z'),
	tranche_id: 't',
	organisation_id: 'o',
	tranche_name: { nl: 'Ronde', en: 'Tranche' },
	opens_at: new Date('2027-01-11T08:00:00Z'),
	closes_at: new Date('2027-02-12T16:00:00Z'),
	organisation_name: 'Praktijk',
	scheme_version_id: 's',
	content: REFERENCE_SCHEME,
	phase: 'open'
};
const nothing: Became = {
	decisions: [],
	vouchers: [],
	claims: [],
	requests: [],
	objections: [],
	suppliers: [],
	extensions: []
};
const asked: Became['requests'][number] = {
	id: 'r',
	kind: 'completion',
	state: 'asked',
	asked_at: new Date('2027-01-18T12:00:00Z'),
	until_on: '2027-02-01',
	waived: false,
	claim_id: null,
	claim_number: null,
	answered_at: null,
	asked_by: 'Een medewerker',
	items: []
};
const choice: Became['suppliers'][number] = {
	application_line_id: 'l',
	supplier_name: 'Nieuw BV',
	supplier_kvk: null,
	order_on: '2027-07-05',
	reason: '',
	chosen_at: new Date('2027-07-01T12:00:00Z'),
	number: 1,
	chosen_by: 'Een collega'
};
const objection: Became['objections'][number] = {
	id: 'b',
	decision_id: 'd',
	decision_kind: 'rejection',
	channel: 'portal',
	received_on: '2027-02-01',
	timely: true,
	grounds: 'Het klopt niet.',
	wish: '',
	hearing: false,
	late_reason: null,
	withdrawn_at: null,
	closed_at: null,
	decide_by: '2027-04-01'
};
const road = (case_: Partial<OwnCase>, became: Partial<Became>, clock?: Parameters<typeof roadOf>[2]) =>
	roadOf({ ...own, ...case_ }, { ...nothing, ...became }, clock, '2027-01-20');
const titles = ({ timeline }: Pick<ReturnType<typeof roadOf>, 'timeline'>) =>
	timeline.map(({ state, title }) => `${state}: ${title}`);
const steps = (case_: Partial<OwnCase>, became: Partial<Became> = {}) => titles(road(case_, became));
const voucher: Became['vouchers'][number] = {
	id: 'v',
	application_id: 'a',
	number: 'V-1',
	kind: 'B',
	state: 'issued',
	amount_cents: 100_00,
	valid_until: '2028-03-01',
	accepted_at: null,
	held_until: null,
	claim_until: '2028-03-29'
};
const claim: Became['claims'][number] = {
	id: 'd',
	number: 'D-1',
	voucher_id: 'v',
	state: 'complete',
	submitted_at: new Date('2027-08-01T12:00:00Z'),
	settled_cents: null,
	settle_by: '2027-09-27',
	final: false,
	payment_state: null,
	payment_cents: null,
	due_on: null,
	executed_on: null
};

test('the day of the decision is the one of the clock, with why it moved once the clock stood still', () => {
	const { terms } = REFERENCE_SCHEME;
	const running = started('2027-02-12', {
		weeks: terms.decide_weeks_after_closing,
		after: { nl: 'de sluiting', en: 'the closing' },
		set_by: 'scheme'
	});
	const clock = (story: Running) =>
		({ id: 'c', state: 'running', end_on: story.end_on, because: story.because, story }) as const;
	const first = road({}, {}, clock(running));
	expect(first).toMatchObject({ decide_by: running.end_on, decide_because: null });
	const still = resumed(paused(running, { asked_on: '2027-02-15', until_on: '2027-03-01' }), '2027-02-20');
	const moved = road({}, {}, clock(still));
	expect(moved.decide_by).toBe(Temporal.PlainDate.from(first.decide_by).add({ days: 4 }).toString());
	expect(moved.decide_because).toContain('Stilstand: ');
	const longer = extended(running, { on: '2027-03-01', until_on: '2027-08-02', most_on: '2027-09-30' });
	expect(road({}, {}, clock(longer))).toMatchObject({ decide_by: '2027-08-02' });
	expect(titles(road({}, {}, clock(longer)))).toContain('done: Wij verlengden de termijn om te beslissen');
	expect(road({}, {}).decide_by).toBe(first.decide_by);
});

test('what was asked stands on the road with its last day, and what came of it', () => {
	const open = road({}, { requests: [asked] });
	expect(open.timeline).toContainEqual({
		state: 'now',
		title: 'Wij vroegen u om aanvulling',
		date: '18 januari 2027',
		text: 'antwoorden kan tot en met maandag 1 februari 2027'
	});
	const answered_at = new Date('2027-01-19T12:00:00Z');
	const view = { ...asked, kind: 'view', state: 'answered', answered_at } as const;
	expect(steps({}, { requests: [view] })).toContain('done: U beantwoordde onze vragen');
	expect(steps({}, { requests: [{ ...view, waived: true }] })).toContain('done: U zag af van een zienswijze');
	expect(steps({}, { requests: [{ ...asked, state: 'lapsed' }] })).toContain(
		'done: De termijn om te antwoorden ging voorbij'
	);
});

test('the road goes on to the decision, and ends where an application was withdrawn', () => {
	const ahead = steps({ state: 'in_review', complete_at: new Date('2027-01-19T12:00:00Z') });
	expect(ahead).toEqual(['done: Ingediend', 'done: In behandeling', 'now: In beoordeling', 'later: Besluit']);
	const withdrawn = road({ state: 'withdrawn' }, { requests: [asked] });
	expect(titles(withdrawn)).toEqual(['done: Ingediend', 'now: Ingetrokken']);
	expect(withdrawn.may_withdraw).toBe(false);
	expect(road({}, {}).may_withdraw).toBe(true);
});

test('after an award: acceptance, another supplier and more time in their order, claims with their money', () => {
	const awarded = { state: 'awarded' } as const;
	const issued = steps(awarded, { vouchers: [voucher] });
	expect(issued).toContain('now: Voucher aanvaarden');
	expect(issued.at(-1)).toBe('later: Uitbetaald');
	const accepted = { ...voucher, state: 'active', accepted_at: new Date('2027-05-01T12:00:00Z') } as const;
	const used = steps(awarded, {
		vouchers: [accepted],
		suppliers: [choice],
		extensions: [{ on: '2027-06-01' }],
		claims: [{ ...claim, due_on: '2027-09-01', payment_cents: 100_00 }]
	});
	expect(used.slice(4)).toEqual([
		'done: Voucher aanvaard',
		'done: Uw voucher is verlengd',
		'done: U koos een andere leverancier: Nieuw BV',
		'done: Declaratie D-1 ingestuurd',
		'now: Betaling',
		'now: Werk laten doen en facturen insturen'
	]);
	const settling = steps(awarded, { vouchers: [accepted], claims: [claim] });
	expect(settling).toContain('now: Besluit over uw declaratie');
	const held = steps(awarded, { vouchers: [{ ...voucher, state: 'suspended', held_until: '2027-09-01' }] });
	expect(held).toContain('now: Uw voucher is tijdelijk stopgezet');
});

test('an objection stands on the road until it is closed', () => {
	const rejected = { state: 'rejected' } as const;
	expect(steps(rejected, { objections: [objection] })).toContain('now: U maakte bezwaar');
	const closed_at = new Date('2027-03-01T12:00:00Z');
	expect(steps(rejected, { objections: [{ ...objection, closed_at }] }).slice(-2)).toEqual([
		'done: U maakte bezwaar',
		'done: Uw bezwaar is afgehandeld'
	]);
	const withdrawn = { ...objection, closed_at, withdrawn_at: closed_at };
	expect(steps(rejected, { objections: [withdrawn] }).at(-1)).toBe('done: U trok uw bezwaar in');
});
