import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countingAid,
	declarationNeeded,
	REGULATION_CEILINGS,
	roomFor,
	settledAid,
	type TypedAid
} from './aid.ts';
import { aidInWindow } from './de-minimis.ts';
import { registerEntry } from './register-entry.ts';
import { mergedAid, splitAid } from './restructured-aid.ts';
import { singleUndertaking } from './single-undertaking.ts';

const aid = (euros: number, more: Partial<TypedAid> = {}): TypedAid => ({
	granted_on: '2025-01-10',
	amount_cents: euros * 100,
	settled_cents: null,
	state: 'granted',
	regulation: '2831',
	member_state: 'NL',
	central_eu: false,
	...more
});
const today = { on: '2026-06-01', regulation: '2831', member_state: 'NL' } as const;
const room = (...given: TypedAid[]) => (roomFor(given, today) ?? NaN) / 100;

describe('earlier de minimis aid', () => {
	it('counts per Member State: 250,000 in Belgium leaves the Dutch room alone (D14)', () => {
		expect(room(aid(250_000, { member_state: 'BE' }), aid(100_000))).toBe(200_000);
	});

	it('for services of general interest has its own ceiling (D15)', () => {
		const given = [aid(500_000, { regulation: '2832' }), aid(280_000)];
		expect(room(...given)).toBe(20_000);
		expect(roomFor(given, { ...today, regulation: '2832' })).toBe(250_000_00);
	});

	it('for agriculture and fishery counts towards the general ceiling', () => {
		expect(room(aid(20_000, { regulation: '1408' }), aid(30_000, { regulation: '717' }))).toBe(250_000);
		expect(roomFor([], { ...today, regulation: '1408' })).toBeNull();
	});

	it.each([
		['D10', 60, 305_000, false],
		['D11', 40, 135_000, true]
	])(
		'%s: of B, of which the applicant has %i%% of the votes, makes %i in all',
		(_id, percent, total, allowed) => {
			const given = { A: aid(120_000), B: aid(170_000) };
			const enterprise = { kind: 'enterprise', kvk_number: null, markets: [] } as const;
			const figures = { staff_awu: 1, turnover_cents: 0, balance_cents: 0 };
			const members = singleUndertaking({
				applicant: 'A',
				parties: [
					{ ...enterprise, id: 'A', name: 'A', figures },
					{ ...enterprise, id: 'B', name: 'B', figures }
				],
				ties: [{ holder: 'A', held: 'B', capital_percent: percent, votes_percent: percent, rights: [] }],
				acting_jointly: [],
				adjacent_markets: []
			});
			const theirs = members.map(({ party }) => given[party as keyof typeof given]);
			expect(aidInWindow(countingAid(theirs, today), today.on) / 100 + 15_000).toBe(total);
			expect(room(...theirs) >= 15_000).toBe(allowed);
		}
	);

	it('from the Union itself does not count (D17)', () => {
		expect(room(aid(30_000, { central_eu: true }))).toBe(300_000);
	});

	it('reserves its room while it is pending, counts at the maximum until it is settled, and not once withdrawn', () => {
		const grant = aid(10_000);
		expect(room(aid(10_000, { state: 'pending', granted_on: null }))).toBe(290_000);
		expect(room(grant)).toBe(290_000);
		expect(room(settledAid(grant, 4_000_00))).toBe(296_000);
		expect(room({ ...grant, state: 'withdrawn' })).toBe(300_000);
		expect(countingAid([settledAid(grant, 0)], today)).toMatchObject([
			{ granted_on: '2025-01-10', amount_cents: 0 }
		]);
		expect(() => settledAid(grant, 10_000_01)).toThrow(RangeError);
		expect(() => settledAid(aid(1, { state: 'pending' }), 0)).toThrow(RangeError);
	});

	it('never leaves more room after more aid, in any order', () => {
		const any = fc.record({
			granted_on: fc.constantFrom('2020-01-01', '2023-06-01', '2025-02-28', null),
			amount_cents: fc.nat(400_000_00),
			settled_cents: fc.option(fc.nat(400_000_00), { nil: null }),
			state: fc.constantFrom('pending', 'granted', 'settled', 'withdrawn'),
			regulation: fc.constantFrom('2831', '2832', '1408', '717'),
			member_state: fc.constantFrom('NL', 'BE'),
			central_eu: fc.boolean()
		}) as fc.Arbitrary<TypedAid>;
		fc.assert(
			fc.property(fc.array(any), any, (given, more) => {
				const before = roomFor(given, today) ?? NaN;
				expect(roomFor([...given, more], today)).toBeLessThanOrEqual(before);
				expect(roomFor(given.toReversed(), today)).toBe(before);
				expect(before).toBeLessThanOrEqual(REGULATION_CEILINGS['2831']);
			})
		);
	});
});

describe('a declaration of all other aid', () => {
	it('is needed until the register covers three years (D24)', () => {
		expect(declarationNeeded('2026-06-01')).toBe(true);
		expect(declarationNeeded('2028-12-31')).toBe(true);
		expect(declarationNeeded('2029-01-01')).toBe(false);
	});
});

describe('a merger or a split', () => {
	const grant = { granted_on: '2025-01-10', amount_cents: 200_000_00 };
	const successors = [
		{ id: 'A1', equity_cents: 60_000_00 },
		{ id: 'A2', equity_cents: 40_000_00 }
	];
	const totals = (split: ReadonlyMap<string, { amount_cents: number }[]>) =>
		Object.fromEntries(
			[...split].map(([id, of]) => [id, of.reduce((sum, one) => sum + one.amount_cents, 0) / 100])
		);

	it('adds the aid of all who merge', () => {
		expect(mergedAid([grant], [grant, grant])).toHaveLength(3);
	});

	it('leaves the aid with who uses it (D19), else divides it by equity (D20)', () => {
		expect(totals(splitAid([{ grant, used_by: 'A1' }], successors))).toEqual({ A1: 200_000, A2: 0 });
		expect(totals(splitAid([{ grant, used_by: null }], successors))).toEqual({ A1: 120_000, A2: 80_000 });
	});

	it('cannot be divided by equity that nobody has', () => {
		const broke = successors.map((one) => ({ ...one, equity_cents: -1 }));
		expect(() => splitAid([{ grant, used_by: null }], broke)).toThrow(RangeError);
		expect(() => splitAid([{ grant, used_by: 'A3' }], successors)).toThrow(RangeError);
	});

	it('loses no cent and gives nobody less than nothing', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(300_000_00), { maxLength: 5 }),
				fc.array(fc.integer({ min: -1000, max: 1_000_000_00 }), { minLength: 1, maxLength: 5 }),
				(amounts, equities) => {
					fc.pre(equities.some((equity) => equity > 0));
					const split = splitAid(
						amounts.map((amount_cents) => ({ grant: { amount_cents }, used_by: null })),
						equities.map((equity_cents, index) => ({ id: String(index), equity_cents }))
					);
					const given = [...split.values()].flat().map(({ amount_cents }) => amount_cents);
					expect(given.reduce((sum, one) => sum + one, 0)).toBe(amounts.reduce((sum, one) => sum + one, 0));
					expect(given.every((one) => one > 0)).toBe(true);
				}
			)
		);
	});
});

describe('the entry in the register', () => {
	const award = {
		name: 'Praktijk De Linde',
		kvk_number: '90006623',
		sbi_codes: ['86210', '86999'],
		granted_on: '2026-03-16',
		granted_cents: 600_000,
		settled_cents: null,
		authority: { nl: 'Dienst', en: 'Agency' }
	};

	it('has the six fields and the day it is due', () => {
		expect(registerEntry(award)).toEqual({
			beneficiary: 'Praktijk De Linde',
			kvk_number: '90006623',
			amount_cents: 600_000,
			granted_on: '2026-03-16',
			authority: { nl: 'Dienst', en: 'Agency' },
			instrument: { nl: 'subsidie', en: 'grant' },
			nace: '86.21',
			due_on: '2026-04-15',
			target_on: '2026-04-13'
		});
	});

	it('is corrected at settlement, and leaves an unknown activity open', () => {
		expect(registerEntry({ ...award, settled_cents: 0, sbi_codes: [] })).toMatchObject({
			amount_cents: 0,
			nace: null
		});
	});
});
