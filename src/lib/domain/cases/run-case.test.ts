import { describe, expect, it } from 'vitest';
import cases from '../domain-cases.json' with { type: 'json' };
import { runCase } from './run-case.ts';

/** Cases told in words only, and the two groups without typed inputs. */
const IN_WORDS = ['S34', 'S36', 'D10', 'D11', 'D14', 'D15', 'D17', 'D19', 'D20', 'D24', 'T41', 'P07', 'P09'];
const run = (group: string, given: unknown, expected: unknown) =>
	runCase({ id: 'X', group, given, expect: expected }, 1);

describe('the worked cases', () => {
	it.each(cases.filter(({ id }) => !IN_WORDS.includes(id)).map((one) => [one.id, one.group, one] as const))(
		'%s (%s)',
		(id, _group, one) => {
			expect(runCase(one, 0)).toEqual({ id, result: 'pass', why: null });
		}
	);

	it('leaves out only what is told in words', () => {
		const skipped = cases.map(runCase).filter(({ result }) => result === 'skipped');
		expect(skipped.map(({ id }) => id)).toEqual(IN_WORDS);
		expect(skipped.filter(({ why }) => /pass|fail/i.test(why ?? ''))).toEqual([]);
	});
});

describe('any other case', () => {
	it.each([
		[
			'deadline',
			{ start: '2026-12-02', months: 1 },
			{ raw: '2027-01-02', last: '2027-01-04', lastDay: 'Mon' }
		],
		[
			'deadline',
			{ start: '2024-02-29', years: 1, startDay: 'Thu' },
			{ raw: '2025-02-28', last: '2025-02-28' }
		],
		[
			'deadline_suspended',
			{
				received: '2026-03-03',
				invited: '2026-03-10',
				completed: '2026-03-20',
				termUntil: '2026-03-24',
				weeks: 13
			},
			{ suspendedDays: 9, last: '2026-06-11' }
		],
		[
			'deadline_time',
			{ kind: 'window closes 2026-04-30 17:00 Europe/Amsterdam', receivedAt: '2026-04-30T15:00:01Z' },
			{ timely: false }
		],
		[
			'deadline_time',
			{ kind: 'window opens 2026-03-03 09:00 Europe/Amsterdam', receivedAt: '2026-03-03T08:59:59+01:00' },
			{ timely: false }
		],
		[
			'deadline_time',
			{ kind: 'window opens 2026-10-25 09:00 Europe/Amsterdam' },
			{ utc: '2026-10-25T08:00:00.000Z' }
		],
		[
			'deminimis_register',
			{ grantDate: '2026-01-05' },
			{ registerBy: '2026-02-02', safeTarget: '2026-02-02' }
		],
		['sme_two_years', { years: ['micro', 'small', 'medium'] }, { status: 'small' }],
		['sme_two_years', { years: ['sme', 'not', 'not'] }, { status: 'not' }],
		['identifier', { kind: 'VAT id', value: 'NL990983419B01' }, { valid: true }],
		['identifier', { kind: 'VAT id', value: 'NL990983419C01' }, { valid: false }],
		['identifier', { kind: 'LEI', value: '5493001KJTIIGC8Y1R12' }, { valid: true }],
		['identifier', { kind: 'LEI', value: '5493001KJTIIGC8Y1R13' }, { valid: false }],
		[
			'payment',
			{ lines: [{ net: 100, vat: 21, vat_recoverable_share: 0.3333 }], rate: 0.75, cap: 6000 },
			{ eligible: 114, subsidy: 85.5, note: '85.500525' }
		],
		[
			'payment',
			{
				lines: Array.from({ length: 3 }, () => ({ net: 0.01, vat: 0.01, vat_recoverable_share: 0.5 })),
				rate: 1,
				cap: 6000
			},
			{ eligible: 0.05, subsidy: 0.05 }
		],
		['feel', { expression: 'amount * 0.1', context: { amount: 3 } }, { value: 0.3 }],
		['feel', { expression: 'date(day)', context: { day: '2026-03-03' } }, { value: '2026-03-03' }],
		['feel', { expression: '"3" < 4' }, { value: null }],
		['payment', { lines: [{ net: 600 }], rate: 0.75, cap: null, minimum: 500 }, { eligible: 600, subsidy: 0 }]
	])('of %s given %j gives %j', (group, given, expected) => {
		expect(run(group, given, expected)).toEqual({ id: 'X', result: 'pass', why: null });
	});

	it('says what it got and what was expected', () => {
		const given = { parts: [{ share: 1, awu: 10, turnover: 1, balance: 1 }] };
		expect(run('sme', given, { category: 'micro', awu: 10 })).toEqual({
			id: 'X',
			result: 'fail',
			why: 'got {"category":"small","awu":10}, expected {"category":"micro","awu":10}'
		});
	});

	it('is no pass when it expects something the portal does not answer', () => {
		expect(
			run('identifier', { kind: 'RSIN', value: '990983419' }, { valid: true, colour: 'red' }).result
		).toBe('fail');
	});

	it.each([
		['sme', { desc: 'in words' }, { category: 'micro' }],
		['horoscope', { sign: 'passing' }, { luck: true }],
		['feel', { expression: 'for x in list return x', context: {} }, { value: [] }],
		['feel', { expression: 'name + "x"', context: { name: 'a' } }, { value: 'ax' }],
		['feel', { expression: '[1] = [1]' }, { value: true }],
		['feel', { expression: 'date("2026-03-03").year = 2026' }, { value: true }],
		['identifier', { kind: 'passport', value: '1' }, { valid: true }],
		['deadline', { kind: 'in words', start: '2026-01-01' }, { last: '2026-01-05' }],
		['sme', { parts: [] }, { note: 'nothing' }]
	])('of %s that is told in words or cannot be run is skipped', (group, given, expected) => {
		const { result, why } = run(group, given, expected);
		expect(result).toBe('skipped');
		expect(why).not.toMatch(/pass|fail/i);
	});

	it.each([
		[null],
		['text'],
		[{ id: 'X' }],
		[{ id: 'X', group: 'sme', given: [], expect: {} }],
		[{ id: 'X', group: 'sme', given: { parts: [{ share: 'all' }] }, expect: { category: 'micro' } }],
		[
			{ id: 'X', group: 'deadline', given: { start: '2026-02-30', weeks: 6 }, expect: { last: '2026-04-13' } }
		],
		[
			{
				id: 'X',
				group: 'deadline',
				given: { start: '2026-02-03', weeks: -6 },
				expect: { last: '2026-04-13' }
			}
		],
		[{ id: 'X', group: 'payment', given: { lines: [{ net: -1 }], rate: 1 }, expect: { subsidy: 1 } }],
		[
			{
				id: 'X',
				group: 'deminimis_register',
				given: { grantDate: '2026-01-05', workingDays: 1e9 },
				expect: { registerBy: '' }
			}
		]
	])('that is broken (%j) is told in a sentence', (one) => {
		const { id, result, why } = runCase(one, 7);
		expect(id).toMatch(/^(X|case 7)$/);
		expect(result).toBe('fail');
		expect(why).toMatch(/\w/);
	});
});
