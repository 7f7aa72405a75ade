import { isGiven } from './given.ts';

const TOLERANCE = 1e-9;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** The same answer: numbers to a billionth, moments by the clock, lists and objects to the bottom. */
export function same(got: unknown, expected: unknown): boolean {
	if (typeof got === 'number' && typeof expected === 'number') return Math.abs(got - expected) <= TOLERANCE;
	if (typeof got === 'string' && typeof expected === 'string')
		return got === expected || (MOMENT.test(got) && MOMENT.test(expected) && sameMoment(got, expected));
	if (Array.isArray(got) && Array.isArray(expected))
		return got.length === expected.length && got.every((item, index) => same(item, expected[index]));
	if (isGiven(got) && isGiven(expected)) {
		const names = new Set([...Object.keys(got), ...Object.keys(expected)]);
		return [...names].every((name) => same(got[name], expected[name]));
	}
	return got === expected;
}

const sameMoment = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);
