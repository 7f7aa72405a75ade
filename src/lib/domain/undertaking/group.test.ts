import { describe, expect, it } from 'vitest';
import { groupOf, type Group } from './group.ts';
import type { Investor, Ownership, Party, Right, Tie } from './ownership.ts';
import { singleUndertaking } from './single-undertaking.ts';

type Firm = Extract<Party, { kind: 'enterprise' }>;
const firm = (id: string, staff_awu: number | null, more: Partial<Firm> = {}): Firm => ({
	id,
	name: id,
	kind: 'enterprise',
	kvk_number: null,
	figures: { staff_awu, turnover_cents: 1_000_000_00, balance_cents: 500_000_00 },
	markets: ['care'],
	...more
});
const person = (id: string): Party => ({ id, name: id, kind: 'person' });
const publicBody = (id: string, investor?: Investor): Party => ({
	id,
	name: id,
	kind: 'public_body',
	...(investor ? { investor } : {})
});
const tie = (
	holder: string,
	held: string,
	percent: number | null,
	rights: Right[] = [],
	votes = percent
): Tie => ({
	holder,
	held,
	capital_percent: percent,
	votes_percent: votes,
	rights
});
const around = (
	parties: readonly Party[],
	ties: readonly Tie[],
	more: Partial<Ownership> = {}
): Ownership => ({
	applicant: 'A',
	parties,
	ties,
	acting_jointly: [],
	adjacent_markets: [],
	...more
});
const shares = (group: Group) =>
	Object.fromEntries(group.counted.map(({ party, relation, share }) => [party, [relation, share]]));
const own = ['own', 1];

describe('the undertaking that decides the size class', () => {
	it('is the enterprise alone when nobody has a place in it', () => {
		const group = groupOf(around([firm('A', 9.9)], []));
		expect(shares(group)).toEqual({ A: own });
		expect(group).toMatchObject({ size_class: 'micro', figures: { staff_awu: 9.9 }, public_percent: 0 });
	});

	it('has partners up and down for their share (user guide, example 1)', () => {
		const group = groupOf(
			around(
				[firm('A', 20), firm('B', 40), firm('C', 30), firm('D', 20)],
				[tie('B', 'A', 25), tie('A', 'C', 33), tie('A', 'D', 49)]
			)
		);
		expect(shares(group)).toEqual({
			A: own,
			B: ['partner', 0.25],
			C: ['partner', 0.33],
			D: ['partner', 0.49]
		});
		expect(group.figures.staff_awu).toBe(49.7);
		expect(group.size_class).toBe('small');
	});

	it('has linked enterprises whole, up and down (user guide, example 2)', () => {
		const group = groupOf(
			around(
				[firm('A', 6), firm('B', 15), firm('C', 12), firm('D', 20)],
				[tie('B', 'A', 60), tie('A', 'C', 51), tie('A', 'D', 100)]
			)
		);
		expect(group.counted.every(({ share }) => share === 1)).toBe(true);
		expect(group).toMatchObject({ size_class: 'medium', figures: { staff_awu: 53 } });
	});

	it('counts a partner with what is linked with it, before the percentage (art. 6(3))', () => {
		const group = groupOf(
			around([firm('A', 8), firm('P', 3), firm('Q', 20)], [tie('P', 'A', 40), tie('P', 'Q', 80)])
		);
		expect(shares(group)).toEqual({ A: own, P: ['partner', 0.4], Q: ['linked_of_partner', 0.4] });
		expect(group.figures.staff_awu).toBe(17.2);
	});

	it('counts the partner of a linked enterprise, not the partner of a partner', () => {
		const ofLinked = groupOf(
			around([firm('A', 8), firm('L', 1), firm('X', 10)], [tie('L', 'A', 70), tie('X', 'L', 30)])
		);
		expect(shares(ofLinked)).toEqual({ A: own, L: ['linked', 1], X: ['partner', 0.3] });
		const ofPartner = groupOf(
			around([firm('A', 9), firm('P', 2), firm('Z', 100)], [tie('P', 'A', 30), tie('Z', 'P', 30)])
		);
		expect(shares(ofPartner)).toEqual({ A: own, P: ['partner', 0.3] });
		expect(ofPartner.not_counted).toEqual([
			{
				party: 'Z',
				name: 'Z',
				because: expect.objectContaining({ en: 'only a partner of a partner, which does not count' })
			}
		]);
	});

	it('is half of each other with exactly half of the votes, and whole with more', () => {
		const parties = [firm('A', 9), firm('B', 30)];
		expect(shares(groupOf(around(parties, [tie('B', 'A', 50)])))['B']).toEqual(['partner', 0.5]);
		expect(shares(groupOf(around(parties, [tie('B', 'A', 50.01)])))['B']).toEqual(['linked', 1]);
	});

	it('takes the higher of capital and votes, and of holdings in each other', () => {
		const parties = [firm('A', 9), firm('B', 30)];
		expect(shares(groupOf(around(parties, [tie('B', 'A', 10, [], 35)])))['B']).toEqual(['partner', 0.35]);
		expect(shares(groupOf(around(parties, [tie('B', 'A', 26), tie('A', 'B', 45)])))['B']).toEqual([
			'partner',
			0.45
		]);
		expect(shares(groupOf(around(parties, [tie('B', 'A', 24.99)])))['B']).toBeUndefined();
	});

	it('adds the holdings of linked enterprises, for partners and for control', () => {
		const parties = [firm('A', 9), firm('P', 5), firm('Q', 5)];
		const linked = tie('P', 'Q', 100);
		expect(shares(groupOf(around(parties, [linked, tie('P', 'A', 15), tie('Q', 'A', 15)])))).toMatchObject({
			P: [expect.any(String), 0.3],
			Q: [expect.any(String), 0.3]
		});
		expect(shares(groupOf(around(parties, [linked, tie('P', 'A', 30), tie('Q', 'A', 30)])))).toMatchObject({
			P: ['linked', 1],
			Q: ['linked', 1]
		});
	});

	it.each(['appoints_board', 'dominant_influence', 'sole_control_by_agreement'] as const)(
		'links by the right “%s” without a majority',
		(right) => {
			const group = groupOf(around([firm('A', 9), firm('B', 300)], [tie('B', 'A', 10, [right])]));
			expect(shares(group)['B']).toEqual(['linked', 1]);
			expect(group.size_class).toBe('large');
		}
	);

	it('goes through any number of enterprises, and says by which way', () => {
		const group = groupOf(
			around(
				[firm('A', 1), firm('B', 1), firm('C', 1), firm('D', 50)],
				[tie('B', 'A', 100), tie('C', 'B', 100), tie('D', 'C', 60)]
			)
		);
		expect(group.size_class).toBe('medium');
		expect(group.counted.find(({ party }) => party === 'D')?.because.en).toBe(
			'linked, counts whole: B has 100% of the votes in A; C has 100% of the votes in B; D has 60% of the votes in C'
		);
	});

	it('ends where enterprises own each other in a circle', () => {
		const group = groupOf(
			around(
				[firm('A', 4), firm('B', 4), firm('C', 4)],
				[tie('A', 'B', 60), tie('B', 'C', 60), tie('C', 'A', 60), tie('A', 'A', 100)]
			)
		);
		expect(group.figures.staff_awu).toBe(12);
	});

	it('counts nothing twice that consolidated accounts already hold', () => {
		const parties = [
			firm('A', 4, { consolidated_in: 'M' }),
			firm('M', 40),
			firm('S', 10, { consolidated_in: 'M' })
		];
		const group = groupOf(around(parties, [tie('M', 'A', 100), tie('M', 'S', 100)]));
		expect(group.figures.staff_awu).toBe(40);
		expect(group.counted.map(({ party, included_in }) => [party, included_in])).toEqual([
			['A', 'M'],
			['M', null],
			['S', 'M']
		]);
	});
});

describe('natural persons', () => {
	const parties = [firm('A', 6), firm('B', 8), person('Noor'), person('Bram')];

	it('link what they control on the same market', () => {
		const group = groupOf(around(parties, [tie('Noor', 'A', 100), tie('Noor', 'B', 60)]));
		expect(shares(group)).toEqual({ A: own, B: ['linked', 1] });
		expect(group.counted[1]?.because.en).toBe(
			'linked, counts whole: Noor controls A and B, on the same or an adjacent market'
		);
	});

	it('do not link a practice and a bakery, and that is said', () => {
		const bakery = [firm('A', 6), firm('B', 8, { markets: ['bread'] }), person('Noor')];
		const ties = [tie('Noor', 'A', 100), tie('Noor', 'B', 100)];
		const group = groupOf(around(bakery, ties));
		expect(shares(group)).toEqual({ A: own });
		expect(group.not_counted.map(({ because }) => because.en)).toEqual([
			'under the control of the same person, but on another market: does not count',
			'a natural person does not count, only the enterprises under their control on the same or an adjacent market'
		]);
		const adjacent = groupOf(around(bakery, ties, { adjacent_markets: [['bread', 'care']] }));
		expect(shares(adjacent)).toEqual({ A: own, B: ['linked', 1] });
	});

	it('link as a group when they act jointly', () => {
		const ties = [tie('Noor', 'A', 40), tie('Bram', 'A', 40), tie('Noor', 'B', 30), tie('Bram', 'B', 30)];
		expect(shares(groupOf(around(parties, ties)))).toEqual({ A: own });
		expect(shares(groupOf(around(parties, ties, { acting_jointly: [['Noor', 'Bram']] })))).toEqual({
			A: own,
			B: ['linked', 1]
		});
	});

	it('leave the class unknown while the market of the other firm is, unless it cannot matter', () => {
		const ties = [tie('Noor', 'A', 100), tie('Noor', 'B', 100)];
		const unknown = (staff: number) => [firm('A', 6), firm('B', staff, { markets: null }), person('Noor')];
		expect(groupOf(around(unknown(8), ties)).size_class).toBeNull();
		expect(groupOf(around(unknown(2), ties)).size_class).toBe('micro');
	});
});

describe('investors', () => {
	const clinic = firm('A', 9);
	const university = publicBody('U', { kind: 'university' });

	it('of the exempt kinds may hold a quarter or more without control', () => {
		const group = groupOf(around([clinic, university], [tie('U', 'A', 30)]));
		expect(group).toMatchObject({ size_class: 'micro', public_percent: 0 });
		expect(group.not_counted[0]?.because.en).toBe(
			'exempt investor (university) without control, does not count'
		);
	});

	it('lose it with control, alone or with those they act with', () => {
		expect(groupOf(around([clinic, university], [tie('U', 'A', 60)])).size_class).toBe('large');
		const two = [clinic, university, publicBody('V', { kind: 'university' })];
		const ties = [tie('U', 'A', 30), tie('V', 'A', 30)];
		expect(groupOf(around(two, ties)).size_class).toBe('micro');
		expect(groupOf(around(two, ties, { acting_jointly: [['U', 'V']] })).size_class).toBe('large');
	});

	it.each([
		[1_249_999_99, 'micro'],
		[1_250_000_00, 'medium'],
		[null, null]
	])('a business angel with %s cents in the firm: %s', (invested_cents, size_class) => {
		const angel = firm('I', 200, { investor: { kind: 'business_angel', invested_cents } });
		expect(groupOf(around([clinic, angel], [tie('I', 'A', 40)])).size_class).toBe(size_class);
	});

	it.each([
		[9_999_999_99, 4_999, 'micro'],
		[10_000_000_00, 4_999, 'large'],
		[9_999_999_99, 5_000, 'large'],
		[9_999_999_99, null, null]
	])(
		'a local authority with a budget of %s cents and %s inhabitants: %s',
		(budget_cents, inhabitants, size_class) => {
			const town = publicBody('T', { kind: 'local_authority', budget_cents, inhabitants });
			expect(groupOf(around([clinic, town], [tie('T', 'A', 26)])).size_class).toBe(size_class);
		}
	);
});

describe('public bodies', () => {
	const parties = [firm('A', 9), firm('H', 9), publicBody('M'), publicBody('N')];

	it.each([
		[[tie('M', 'A', 24.99)], 24.99, 'micro'],
		[[tie('M', 'A', 25)], 25, 'large'],
		[[tie('M', 'A', 13), tie('N', 'A', 12)], 25, 'large'],
		[[tie('M', 'H', 60), tie('H', 'A', 30)], 30, 'large'],
		[[tie('M', 'H', 40), tie('H', 'A', 40)], 16, 'small'],
		[[tie('M', 'H', 30), tie('H', 'A', 100)], 30, 'large']
	] as const)('with %j have %d%% of the enterprise: %s', (ties, percent, size_class) => {
		const group = groupOf(around(parties, ties));
		expect(group.public_percent).toBe(percent);
		expect(group.publicly_controlled).toBe(size_class === 'large');
		if (size_class === 'large') expect(group.size_class).toBe('large');
	});

	it('leave it open while their holding is not known', () => {
		expect(groupOf(around(parties, [tie('M', 'A', null)]))).toMatchObject({
			public_percent: 0,
			publicly_controlled: null,
			size_class: null
		});
	});

	it('do not link the enterprises that they control', () => {
		const ownership = around(parties, [tie('M', 'A', 100), tie('M', 'H', 100)]);
		expect(shares(groupOf(ownership))).toEqual({ A: own });
		expect(singleUndertaking(ownership).map(({ party }) => party)).toEqual(['A']);
	});
});

describe('what is not known', () => {
	it('leaves the class open only when it can change it', () => {
		const with_staff = (staff: number, other: number | null) =>
			groupOf(around([firm('A', staff), firm('B', other)], [tie('B', 'A', 30)]));
		expect(with_staff(8, null)).toMatchObject({ size_class: null, figures: { staff_awu: null } });
		expect(with_staff(300, null).size_class).toBe('large');
		expect(groupOf(around([firm('A', 8), firm('B', 200)], [tie('B', 'A', null)])).size_class).toBeNull();
		expect(groupOf(around([firm('A', 8), firm('B', 1)], [tie('B', 'A', null)])).size_class).toBe('micro');
	});

	it('is refused when the ownership is broken', () => {
		expect(() => groupOf(around([person('A')], []))).toThrow(RangeError);
		expect(() => groupOf(around([firm('A', 1), firm('B', 1)], [tie('B', 'A', 101)]))).toThrow(RangeError);
		expect(shares(groupOf(around([firm('A', 1)], [tie('gone', 'A', 100)])))).toEqual({ A: own });
	});
});

describe('the single undertaking for de minimis aid', () => {
	const parties = [firm('A', 1), firm('B', 1), firm('C', 1), person('Noor')];

	it('has those who control or are controlled, also through others', () => {
		const members = singleUndertaking(around(parties, [tie('A', 'B', 60), tie('B', 'C', 100)]));
		expect(members.map(({ party, certain }) => [party, certain])).toEqual([
			['A', true],
			['B', true],
			['C', true]
		]);
	});

	it('has no partners and nothing that only a natural person links', () => {
		const ties = [tie('A', 'B', 40), tie('Noor', 'A', 100), tie('Noor', 'C', 100)];
		expect(singleUndertaking(around(parties, ties)).map(({ party }) => party)).toEqual(['A']);
	});

	it('marks who may belong to it', () => {
		const [, other] = singleUndertaking(around(parties, [tie('A', 'B', null)]));
		expect(other).toMatchObject({ party: 'B', certain: false });
	});
});
