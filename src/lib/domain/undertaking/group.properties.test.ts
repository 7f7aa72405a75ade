import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIZE_CLASSES } from '../scheme/content.ts';
import { groupOf } from './group.ts';
import { RIGHTS, type Ownership, type Party, type Tie } from './ownership.ts';
import { singleUndertaking } from './single-undertaking.ts';

const IDS = ['A', 'B', 'C', 'D', 'E'];
const staff = fc.option(
	fc.integer({ min: 0, max: 800 }).map((tenths) => tenths / 10),
	{ nil: null, freq: 8 }
);
const euros = fc.option(
	fc.integer({ min: 0, max: 30_000_000 }).map((whole) => whole * 100),
	{ nil: null, freq: 8 }
);
const market = fc.option(fc.constantFrom(['care'], ['bread'], []), { nil: null, freq: 6 });

const party = (id: string): fc.Arbitrary<Party> => {
	const enterprise = fc.record({
		id: fc.constant(id),
		name: fc.constant(`Firm ${id}`),
		kind: fc.constant('enterprise' as const),
		kvk_number: fc.constant(null),
		figures: fc.record({ staff_awu: staff, turnover_cents: euros, balance_cents: euros }),
		markets: market
	});
	if (id === 'A') return enterprise;
	const other = fc.record({
		id: fc.constant(id),
		name: fc.constant(`Party ${id}`),
		kind: fc.constantFrom('person' as const, 'public_body' as const),
		investor: fc.constantFrom(null, { kind: 'university' as const })
	});
	return fc.oneof({ arbitrary: enterprise, weight: 3 }, { arbitrary: other, weight: 1 });
};
const percent = fc.option(fc.constantFrom(0, 10, 24.99, 25, 30, 50, 50.01, 100), { nil: null, freq: 8 });
const tie: fc.Arbitrary<Tie> = fc.record({
	holder: fc.constantFrom(...IDS),
	held: fc.constantFrom(...IDS),
	capital_percent: percent,
	votes_percent: percent,
	rights: fc.oneof(
		{ arbitrary: fc.constant([]), weight: 6 },
		{ arbitrary: fc.subarray([...RIGHTS]), weight: 1 }
	)
});
const ownership: fc.Arbitrary<Ownership> = fc.record({
	applicant: fc.constant('A'),
	parties: fc.tuple(...IDS.map(party)),
	ties: fc.array(tie, { maxLength: 8 }),
	acting_jointly: fc.constantFrom([], [['B', 'C']], [['D', 'E']]),
	adjacent_markets: fc.constantFrom([], [['care', 'bread'] as const])
});

/** What must not depend on names or order. */
const essence = (given: Ownership, name = (id: string) => id) => {
	const { counted, figures, size_class, public_percent } = groupOf(given);
	const parts = counted
		.map(({ party, relation, share }) => `${name(party)} ${relation === 'own'} ${share}`)
		.sort();
	const single = singleUndertaking(given)
		.map(({ party, certain }) => `${name(party)} ${certain}`)
		.sort();
	return { parts, figures, size_class, public_percent, single };
};

describe('whatever the ownership, circles included', () => {
	it('the order of parties and ties changes nothing', () => {
		fc.assert(
			fc.property(ownership, (given) => {
				const turned = { ...given, parties: given.parties.toReversed(), ties: given.ties.toReversed() };
				expect(essence(turned)).toEqual(essence(given));
			})
		);
	});

	it('other ids change nothing', () => {
		const renamed = (id: string) => `z${9 - IDS.indexOf(id)}`;
		fc.assert(
			fc.property(ownership, (given) => {
				const other: Ownership = {
					...given,
					applicant: renamed('A'),
					parties: given.parties.map((one) => ({ ...one, id: renamed(one.id) })),
					ties: given.ties.map((one) => ({ ...one, holder: renamed(one.holder), held: renamed(one.held) })),
					acting_jointly: given.acting_jointly.map((group) => group.map(renamed))
				};
				expect(essence(other)).toEqual(essence(given, renamed));
			})
		);
	});

	it('a party without a tie changes nothing', () => {
		fc.assert(
			fc.property(ownership, party('X'), (given, stranger) => {
				expect(essence({ ...given, parties: [...given.parties, stranger] })).toEqual(essence(given));
			})
		);
	});

	it('everybody is either counted or told why not, the applicant first and whole, nobody for less than a quarter', () => {
		fc.assert(
			fc.property(ownership, (given) => {
				const { counted, not_counted } = groupOf(given);
				expect([...counted, ...not_counted].map(({ party }) => party).sort()).toEqual(IDS);
				expect(counted[0]).toMatchObject({ party: 'A', relation: 'own', share: 1 });
				expect(counted.every(({ share }) => share >= 0.25 && share <= 1)).toBe(true);
				expect([...counted, ...not_counted].every(({ because }) => because.nl && because.en)).toBe(true);
			})
		);
	});

	it('another tie never gives a smaller class, and a class that is known stays when the unknown is filled in', () => {
		const rank = (given: Ownership) => {
			const { size_class } = groupOf(given);
			return size_class === null ? null : SIZE_CLASSES.indexOf(size_class);
		};
		fc.assert(
			fc.property(ownership, tie, (given, extra) => {
				const [before, after] = [rank(given), rank({ ...given, ties: [...given.ties, extra] })];
				if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before);
				const filled = given.ties.map((one) => ({
					...one,
					capital_percent: one.capital_percent ?? 30,
					votes_percent: one.votes_percent ?? 30
				}));
				if (before !== null) expect(rank({ ...given, ties: filled })).toBe(before);
			})
		);
	});

	it('the single undertaking never reaches further than the linked enterprises', () => {
		fc.assert(
			fc.property(ownership, (given) => {
				const whole = groupOf(given).counted.filter(({ share }) => share === 1);
				const sure = singleUndertaking(given).filter(({ certain }) => certain);
				expect(whole.map(({ party }) => party)).toEqual(
					expect.arrayContaining(sure.map(({ party }) => party))
				);
			})
		);
	});
});
