import fc from 'fast-check';
import { evaluate as standard } from 'feelin';
import { describe, expect, it } from 'vitest';
import { compile } from './feel.ts';
import { Uncompilable } from './uncompilable.ts';

const value = (expression: string, facts: Record<string, unknown> = {}) =>
	compile(expression).evaluate(facts);

const number = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
const truth = fc.option(fc.boolean(), { nil: null });
const word = fc.option(fc.constantFrom('micro', 'small', ''), { nil: null });
const words = fc.option(fc.array(fc.constantFrom('micro', 'small', 'x'), { maxLength: 4 }), { nil: null });
const day = fc.option(fc.constantFrom('2026-03-03', '2024-02-29', '2026-02-30', 'soon'), { nil: null });
const facts = fc.record({ n: number, m: number, p: truth, q: truth, s: word, t: word, l: words, d: day });

const numeric = fc.letrec((tie) => ({
	any: fc.oneof(
		{ maxDepth: 3 },
		fc.constantFrom('n', 'm', '0', '2', '1.5'),
		fc
			.tuple(tie('any'), fc.constantFrom('+', '-', '*', '/'), tie('any'))
			.map((side) => `(${side.join(' ')})`),
		tie('any').map((one) => `-(${one})`),
		fc.tuple(tie('any'), tie('any')).map(([a, b]) => `max(${a}, ${b})`)
	)
})).any as fc.Arbitrary<string>;
const relation = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
const logical = fc.letrec((tie) => ({
	any: fc.oneof(
		{ maxDepth: 3 },
		fc.constantFrom('p', 'q', 'true', 'false', 's = null', 's in ("micro", "small")', 's in l', 's = t'),
		fc.constantFrom('list contains(l, s)', 'contains(s, "m")', 'starts with(s, t)', 'string length(s) > 4'),
		fc.constantFrom('date(d) >= date("2026-01-01")', 'd = "soon"', 'count(l) > 2', 'sum([n, m]) > 0'),
		fc.constantFrom('some x in l satisfies x = "x"', 'every x in l satisfies x in ("micro", "x")'),
		fc.tuple(numeric, relation, numeric).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
		numeric.map((a) => `(${a} between -1 and 2)`),
		numeric.map((a) => `(${a} in [0..2))`),
		fc
			.tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any'))
			.map(([a, word, b]) => `((${a}) ${word} (${b}))`),
		tie('any').map((one) => `not(${one})`),
		fc.tuple(tie('any'), tie('any'), tie('any')).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`)
	)
})).any as fc.Arbitrary<string>;

describe('FEEL', () => {
	it('agrees with a full FEEL interpreter on any expression of the subset and any facts', () => {
		fc.assert(
			fc.property(logical, facts, (expression, given) => {
				expect([expression, value(expression, given)]).toEqual([
					expression,
					standard(expression, given).value
				]);
			}),
			{ numRuns: 1500 }
		);
	});

	it('cannot tell when a missing value is compared by size, but knows that it is missing', () => {
		expect(value('amount < 3')).toBe(null);
		expect(value('amount + 1')).toBe(null);
		expect(value('amount = null')).toBe(true);
		expect(value('amount = 3')).toBe(false);
	});

	it('decides as soon as one side decides', () => {
		expect(value('false and unknown')).toBe(false);
		expect(value('true and unknown')).toBe(null);
		expect(value('true or unknown')).toBe(true);
		expect(value('some x in [false, null] satisfies x')).toBe(null);
		expect(value('every x in [true, null] satisfies x')).toBe(null);
		expect(value('every x in [false, null] satisfies x')).toBe(false);
	});

	it('gives null for a division by zero and for values that do not fit together', () => {
		expect(value('1 / 0')).toBe(null);
		expect(value('0 / 0')).toBe(null);
		expect(value('"3" < 4')).toBe(null);
		expect(value('true + 1')).toBe(null);
		expect(value('date("2026-02-30") < date("2026-03-01")')).toBe(null);
	});

	it('reads facts and their own entries, never what JavaScript adds', () => {
		expect(value('organisation.name', { organisation: { name: 'De Linde' } })).toBe('De Linde');
		expect(value('constructor')).toBe(null);
		expect(value('organisation.constructor', { organisation: {} })).toBe(null);
		expect(value('name.length', { name: 'De Linde' })).toBe(null);
	});

	it('names the facts an expression can read, without the names it binds itself', () => {
		expect(compile('some code in sbi satisfies (code in list) and open').facts).toEqual([
			'sbi',
			'list',
			'open'
		]);
		expect(compile('a + b > a').facts).toEqual(['a', 'b']);
	});

	it('stops at its budget instead of running long', () => {
		const list = Array.from({ length: 999 }, (_, i) => i);
		expect(value('some x in list satisfies some y in list satisfies x + y < 0', { list })).toBe(null);
		expect(value('list contains(list, 3)', { list: [...list, ...list] })).toBe(null);
	});

	it.each([
		['1 +', 3, 'unfinished'],
		['', 0, 'unfinished'],
		['a[1]', 0, 'cannot be used'],
		['a and for x in l return x', 6, 'cannot be used'],
		['function(x) x', 0, 'cannot be used'],
		['matches(a, "(x+x+)+y")', 0, 'cannot be used'],
		['now() > a', 0, 'cannot be used'],
		['some x in a, y in b satisfies x = y', 0, 'cannot be used'],
		['two words = 3', 0, 'cannot be used'],
		['a ** 2', 0, 'cannot be used'],
		['date(2026, 3, 3)', 0, 'cannot be used'],
		['size in ["micro"] and open', 8, 'brackets'],
		['size in "micro" or open', 8, 'brackets'],
		['a'.padEnd(2001), 2000, 'at most']
	])('refuses %j and says where', (expression, from, words) => {
		const refused = (() => {
			try {
				return compile(expression);
			} catch (error) {
				return error;
			}
		})();
		expect(refused).toBeInstanceOf(Uncompilable);
		expect(refused).toMatchObject({ from, message: expect.stringContaining(words) });
		expect(refused).toMatchObject({
			reasons: [{ nl: expect.stringContaining('teken'), en: expect.stringContaining('character') }]
		});
	});

	it('refuses with a reason, or runs, whatever is typed', () => {
		const typed = fc
			.array(
				fc.constantFrom(
					'a',
					'1',
					'"x"',
					'and',
					'or',
					'in',
					'(',
					')',
					'[',
					']',
					'<',
					'=',
					'..',
					'if',
					'date',
					',',
					'.',
					'-'
				),
				{
					maxLength: 12
				}
			)
			.map((tokens) => tokens.join(' '));
		fc.assert(
			fc.property(fc.oneof(typed, fc.string()), facts, (expression, given) => {
				try {
					compile(expression).evaluate(given);
				} catch (error) {
					expect(error).toBeInstanceOf(Uncompilable);
				}
			}),
			{ numRuns: 500 }
		);
	});
});
