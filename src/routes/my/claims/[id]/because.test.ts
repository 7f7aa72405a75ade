import { expect, test } from 'vitest';
import { settlementSteps } from '#lib/domain/scheme/settled-amount.ts';
import { becauseOf } from './because.ts';

const settlement = {
	voucher_number: 'V-1',
	award_cents: 3_811_50,
	rate_percent: 75,
	final: false,
	admitted_cents: 1_000_01,
	admitted_before_cents: 0,
	settled_before_cents: 0,
	amount_cents: 750_01,
	settled_cents: 750_01,
	released_cents: 0
};
/** What stands on the page, with plain spaces. */
const because = (wishes: Partial<typeof settlement> = {}) =>
	becauseOf({ ...settlement, ...wishes }).map((step) => step.replaceAll('\u00a0', ' '));

test('a first settlement says the rate over its own costs, and its amount', () => {
	expect(because()).toEqual([
		'De voucher betaalt 75% van € 1.000,01. Dat is € 750,01.',
		'Deze declaratie: € 750,01.'
	]);
});

test('a second one takes the rate over the costs of both, so that a cent is rounded once', () => {
	const second = {
		admitted_cents: 1_000_01,
		admitted_before_cents: 1_000_01,
		settled_before_cents: 750_01,
		settled_cents: 1_500_02,
		amount_cents: 750_01
	};
	expect(settlementSteps({ ...settlement, ...second })).toMatchObject({
		before_cap_cents: 1_500_02,
		amount_cents: second.amount_cents
	});
	expect(because(second)).toEqual([
		'Bij uw eerdere declaraties telde € 1.000,01 mee. Samen is dat € 2.000,02.',
		'De voucher betaalt 75% van € 2.000,02. Dat is € 1.500,02.',
		'Daarvan is € 750,01 al eerder vastgesteld.',
		'Deze declaratie: € 750,01.'
	]);
	const thirds = { award_cents: 100_00, rate_percent: 50, admitted_cents: 1, admitted_before_cents: 1 };
	expect(settlementSteps({ ...thirds, settled_before_cents: 1 }).amount_cents).toBe(0);
});

test('the worth of the voucher bounds all claims together', () => {
	const last = { admitted_cents: 2_000_00, admitted_before_cents: 4_000_00, settled_before_cents: 3_000_00 };
	const steps = because({ ...last, settled_cents: 3_811_50, amount_cents: 811_50 });
	expect(steps).toContain('Meer dan de voucher waard is, betalen wij niet: € 3.811,50.');
	expect(because()).not.toContain('Meer dan de voucher waard is, betalen wij niet: € 3.811,50.');
	expect(settlementSteps({ ...settlement, ...last })).toMatchObject({ capped: true, amount_cents: 811_50 });
});

test('a later settlement that did not keep the costs before it claims nothing about them', () => {
	const { admitted_before_cents: _before, ...kept } = settlement;
	const steps = becauseOf({ ...kept, settled_before_cents: 750_01 });
	expect(steps).toHaveLength(2);
});
