import { describe, expect, it } from 'vitest';
import { checkRule } from './check-rule.ts';
import { diagnose } from './diagnose.ts';
import { explain } from './explain.ts';
import type { Rule } from './rule.ts';

const told = (expression: string, scope: Rule['scope'] = 'case') =>
	diagnose({ expression, scope }).map(({ from, to, words, instead }) => [
		expression.slice(from, to),
		words.en,
		...(instead?.slice(0, 1) ?? [])
	]);

describe('the author of a rule is told', () => {
	it.each([
		['staff_awu <', '', 'unfinished'],
		['staff_awu ** 2 > 3', 'staff_awu ** 2', 'cannot be used'],
		['size_class = 3', 'size_class = 3', 'compares a text with a number'],
		['staff_awu + "3" > 1', '"3"', 'should be a number, and it is a text'],
		['staff_awu + 1', 'staff_awu + 1', 'should be yes or no, and it is a number'],
		['staff_awu and asks_s', 'staff_awu', 'should be yes or no, and it is a number'],
		['size_class in (1, "micro")', 'size_class in (1, "micro")', 'compares a text with a number'],
		['date(received_on) < received_at', 'date(received_on) < received_at', 'compares a date with a text'],
		['count(staff_awu) > 1', 'staff_awu', 'should be a list, and it is a number'],
		['staff_awu / 0 > 1', 'staff_awu / 0', 'divided by zero']
	])('what is wrong with %s, and where', (expression, place, words) => {
		const [[at, said] = []] = told(expression);
		expect([at, said]).toEqual([place, expect.stringContaining(words)]);
	});

	it('which fact was meant', () => {
		expect(told('asks_s and turnover_cent > 3')).toEqual([
			['turnover_cent', 'There is no fact “turnover_cent”', 'turnover_cents']
		]);
	});

	it('that a fact of a line means nothing for the whole case', () => {
		expect(told('hardware')[0]?.[1]).toContain('fact of a line');
		expect(told('hardware', 'line')).toEqual([]);
	});

	it('that a rule loops too often over lists as long as they come', () => {
		const loops = (depth: number) =>
			Array.from({ length: depth }, (_, index) => `some x${index} in sbi_codes satisfies`).join(' ');
		expect(told(`${loops(3)} x0 = "x"`)[0]?.[1]).toContain('too much work');
		expect(told(`${loops(1)} list contains(scheme_sbi_codes, x0)`)).toEqual([]);
	});

	it('that a rule takes longer than ten milliseconds', () => {
		let now = 0;
		const slow = () => (now += 11);
		expect(diagnose({ expression: 'asks_s', scope: 'case' }, slow)[0]?.words.en).toContain(
			'takes too long: 11 ms'
		);
		expect(diagnose({ expression: 'asks_s', scope: 'case' }, () => performance.now())).toEqual([]);
	});
});

describe('an answer explained', () => {
	it('gives the value of each part, and says which were not needed', () => {
		const { value, parts } = explain('staff_awu < 50 or turnover_cents < 3', { staff_awu: 12 });
		expect(value).toBe(true);
		expect(parts.map(({ text, value }) => [text, value])).toEqual([
			['staff_awu < 50 or turnover_cents < 3', true],
			['staff_awu < 50', true],
			['staff_awu', 12],
			['turnover_cents < 3', undefined],
			['turnover_cents', undefined]
		]);
	});

	it.each([
		['staff_awu / balance_cents > 1', { staff_awu: 3, balance_cents: 0 }, 'divides by zero'],
		['staff_awu < 50', {}, 'staff_awu is not known here'],
		['staff_awu + turnover_cents > 1', { staff_awu: 3 }, 'turnover_cents is not known here']
	])('says why %s cannot tell', (expression, facts, words) => {
		expect(explain(expression, facts).problems.map((problem) => problem.words.en)).toEqual([
			expect.stringContaining(words)
		]);
	});
});

describe('a rule that cannot be published', () => {
	const text = { nl: 'Woorden', en: 'Words' };
	const sound: Rule = {
		id: 'X-1',
		version: 1,
		statement: text,
		reasons: { holds: text, fails: text, unknown: text },
		source: 'CKZ-2026',
		severity: 'hard',
		moments: ['submission'],
		scope: 'case',
		expression: 'asks_s',
		cases: [
			{ name: 'yes', facts: { asks_s: true }, expect: true },
			{ name: 'no', facts: { asks_s: false }, expect: false }
		]
	};
	const en = (change: Partial<Rule>) => checkRule({ ...sound, ...change }).map((reason) => reason.en);

	it('lacks words in a language, a source, or a case that holds or fails', () => {
		expect(en({})).toEqual([]);
		expect(en({ statement: { nl: 'Woorden', en: ' ' }, source: '', cases: sound.cases.slice(1) })).toEqual([
			'The rule in words is missing in English',
			'The source is missing',
			'There is no test case that gives “holds”'
		]);
	});

	it('tells everything at once', () => {
		expect(en({ expression: 'asks_q and staff_awu' })).toEqual([
			'There is no fact “asks_q”',
			'This should be yes or no, and it is a number (character 12: “staff_awu”)',
			'Test case “yes” gives cannot tell, not holds',
			'Test case “no” gives cannot tell, not fails'
		]);
	});
});
