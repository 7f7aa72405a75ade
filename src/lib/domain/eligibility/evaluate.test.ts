import { describe, expect, it } from 'vitest';
import { checkRule } from './check-rule.ts';
import { evaluateRules } from './evaluate.ts';
import type { CaseFacts, Facts, LineFacts } from './facts.ts';
import type { Rule } from './rule.ts';

const text = (words: string) => ({ nl: words, en: words });
const SIZE: Rule = {
	id: 'X-SIZE',
	version: 3,
	statement: text('Small'),
	reasons: {
		holds: { nl: 'U heeft {staff_awu} arbeidsjaren.', en: 'You have {staff_awu} work units.' },
		fails: text('No'),
		unknown: text('Unknown')
	},
	source: 'CKZ-2026',
	severity: 'hard',
	moments: ['submission'],
	scope: 'case',
	expression: 'staff_awu < 50',
	cases: [
		{ name: 'small', facts: { staff_awu: 3 }, expect: true },
		{ name: 'many', facts: { staff_awu: 50 }, expect: false }
	]
};
const ORDER: Rule = {
	...SIZE,
	id: 'X-ORDER',
	scope: 'line',
	moments: ['submission', 'decision'],
	expression: 'date(planned_order_on) >= date(received_on)',
	reasons: { ...SIZE.reasons, fails: text('Service {line_number} on {planned_order_on}') },
	cases: []
};
const facts = (given: Partial<CaseFacts>, lines: Partial<LineFacts>[] = []): Facts => ({
	case: given as CaseFacts,
	lines: lines as LineFacts[]
});

describe('evaluating rules', () => {
	it('answers with a reason, the source and the facts used', () => {
		expect(evaluateRules([SIZE], 'submission', facts({ staff_awu: 12.5, turnover_cents: 1 }))).toEqual([
			{
				rule_id: 'X-SIZE',
				version: 3,
				severity: 'hard',
				line: null,
				result: true,
				statement: text('Small'),
				reason: { nl: 'U heeft 12,5 arbeidsjaren.', en: 'You have 12.5 work units.' },
				source: 'CKZ-2026',
				facts: { staff_awu: 12.5 }
			}
		]);
	});

	it('judges a line rule for every line, with that line’s facts and reason', () => {
		const results = evaluateRules(
			[SIZE, ORDER],
			'decision',
			facts({ received_on: '2026-09-14' }, [
				{ line_number: 1, planned_order_on: '2026-11-01' },
				{ line_number: 2, planned_order_on: '2026-09-01' },
				{ line_number: 3, planned_order_on: null }
			])
		);
		expect(results.map(({ line, result }) => [line, result])).toEqual([
			[0, true],
			[1, false],
			[2, null]
		]);
		expect(results[1]?.reason.nl).toBe('Service 2 on 1 september 2026');
		expect(results[1]?.facts).toEqual({ planned_order_on: '2026-09-01', received_on: '2026-09-14' });
	});

	it('cannot tell when the answer is not yes or no', () => {
		const odd = { ...SIZE, expression: 'staff_awu + 1' };
		expect(evaluateRules([odd], 'submission', facts({ staff_awu: 3 }))[0]?.result).toBe(null);
	});
});

describe('checking a rule before it is published', () => {
	it('finds nothing wrong with a sound rule', () => {
		expect(checkRule(SIZE)).toEqual([]);
	});

	it('refuses a fact that does not exist, a line fact in a case rule, and a place in the words without a fact', () => {
		const reasons = checkRule({
			...SIZE,
			expression: 'staf_awu < 50 and hardware',
			reasons: { ...SIZE.reasons, fails: text('{who}') },
			cases: []
		});
		expect(reasons.map(({ en }) => en)).toEqual([
			'There is no fact “staf_awu”',
			'“hardware” is a fact of a line; this rule is about the whole case',
			'There is no fact “who”',
			'There is no test case that gives “holds”',
			'There is no test case that gives “fails”'
		]);
	});

	it('refuses a rule that fails its own test case', () => {
		const cases = [{ name: 'large', facts: { staff_awu: 300 }, expect: true }];
		expect(checkRule({ ...SIZE, cases })[0]?.en).toBe('Test case “large” gives fails, not holds');
	});

	it('refuses a rule that is not in the language, with the place', () => {
		expect(checkRule({ ...SIZE, expression: 'staff_awu <' })[0]?.nl).toContain('teken 12');
	});
});
