import { describe, expect, it } from 'vitest';
import type { CaseFacts, Facts, LineFacts } from '../eligibility/facts.ts';
import type { Rule } from '../eligibility/rule.ts';
import { changedRules, sameRule } from './changes.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import { tally } from './replay-summary.ts';

const text = (words: string) => ({ nl: words, en: words });
const rule = (change: Partial<Rule> = {}): Rule => ({
	id: 'X-SIZE',
	version: 1,
	statement: text('Small'),
	reasons: { holds: text('{staff_awu} is small'), fails: text('{staff_awu} is large'), unknown: text('?') },
	source: 'CKZ-2026',
	severity: 'hard',
	moments: ['submission'],
	scope: 'case',
	expression: 'staff_awu < 50',
	cases: [],
	...change
});
const facts = (given: Partial<CaseFacts>, lines: Partial<LineFacts>[] = []): Facts => ({
	case: given as CaseFacts,
	lines: lines as LineFacts[]
});
const compare = (before: Rule[], after: Rule[], given: Facts) =>
	compareOutcomes(before, after, 'submission', given);

describe('a draft beside the rules a case was judged by', () => {
	it('changes nothing when every rule answers the same', () => {
		const stricter = rule({ expression: 'staff_awu < 40' });
		expect(compare([rule()], [stricter], facts({ staff_awu: 12 }))).toEqual({
			before: 'passes',
			after: 'passes',
			changes: []
		});
	});

	it('says which rule turns, why, and on which facts', () => {
		expect(compare([rule()], [rule({ expression: 'staff_awu < 10' })], facts({ staff_awu: 12 }))).toEqual({
			before: 'passes',
			after: 'refusal',
			changes: [
				{
					rule_id: 'X-SIZE',
					line: null,
					before: true,
					after: false,
					severity_before: 'hard',
					severity_after: 'hard',
					reason: text('12 is large'),
					facts: [{ name: 'staff_awu', value: 12 }]
				}
			]
		});
	});

	it('tells a rule that is new, one that is gone, and one that weighs differently', () => {
		const given = facts({ staff_awu: 60 });
		expect(compare([], [rule()], given)).toMatchObject({
			before: 'passes',
			after: 'refusal',
			changes: [{ after: false }]
		});
		const gone = compare([rule()], [], given);
		expect(gone).toMatchObject({ before: 'refusal', after: 'passes', changes: [{ before: false }] });
		expect(gone.changes[0]).not.toHaveProperty('after');
		expect(compare([rule()], [rule({ severity: 'check' })], given)).toMatchObject({
			before: 'refusal',
			after: 'person'
		});
		expect(compare([rule()], [rule({ severity: 'information' })], given).after).toBe('passes');
	});

	it('needs a person when a rule cannot tell, and names the line it is about', () => {
		const line = rule({ id: 'X-LINE', scope: 'line', expression: 'net_cents < 100' });
		const given = facts({}, [{ net_cents: 50 }, { net_cents: null }]);
		expect(compare([], [line], given)).toMatchObject({
			after: 'person',
			changes: [
				{ line: 0, after: true },
				{ line: 1, after: null }
			]
		});
		expect(compare([rule({ moments: ['claim'] })], [], given).changes).toEqual([]);
	});

	it('never tells a personal value, in the facts or in the words', () => {
		const named = rule({
			expression: 'organisation_name = "De Linde"',
			reasons: { holds: text('Hello {organisation_name}'), fails: text('No'), unknown: text('?') }
		});
		const [change] = compare([], [named], facts({ organisation_name: 'De Linde' })).changes;
		expect(JSON.stringify(change)).not.toContain('Linde');
		expect(change?.facts).toEqual([{ name: 'organisation_name', value: null, masked: true }]);
	});
});

describe('adding cases up', () => {
	it('counts how many go from where to where, and by which rule', () => {
		const totals = tally();
		for (const staff_awu of [5, 12, 13, 60])
			totals.add(compare([rule()], [rule({ expression: 'staff_awu < 10' })], facts({ staff_awu })));
		expect(totals.summary()).toEqual({
			cases: 4,
			changed: 2,
			transitions: [
				{ before: 'passes', after: 'passes', count: 1 },
				{ before: 'passes', after: 'refusal', count: 2 },
				{ before: 'refusal', after: 'refusal', count: 1 }
			],
			rules: [{ rule_id: 'X-SIZE', count: 2 }]
		});
	});
});

describe('two sets of rules', () => {
	it('differ by what was changed, added and removed, whatever the order of the keys', () => {
		const [a, b, c] = [rule({ id: 'A' }), rule({ id: 'B' }), rule({ id: 'C' })];
		const turned = Object.fromEntries(Object.entries(a).reverse()) as Rule;
		const changed = { ...b, expression: 'asks_s', version: 2 };
		expect(sameRule(a, turned)).toBe(true);
		expect(changedRules([a, b], [turned, changed, c]).map(({ id }) => id)).toEqual(['B', 'C']);
		expect(changedRules([a, b], [a])).toEqual([{ id: 'B', before: b, after: null }]);
	});
});
