import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsThird, whyThird } from './third.ts';

const text = { nl: 'tekst', en: 'text' };
const criterion = (code: string, weight: number) => ({
	code,
	weight,
	name: text,
	question: text,
	anchors: [text, text, text, text, text, text] as const
});
const scheme = { criteria: [criterion('need', 60), criterion('plan', 40)], minimum_score: 60 };

describe('a third reviewer', () => {
	it('is needed when two differ by more than two points on a criterion, not at two', () => {
		expect(whyThird(scheme, { need: 5, plan: 5 }, { need: 5, plan: 2 })).toEqual([
			{ kind: 'criterion', code: 'plan' }
		]);
		expect(whyThird(scheme, { need: 5, plan: 5 }, { need: 5, plan: 3 })).toEqual([]);
	});

	it('is needed when one finds a case good enough and the other does not; at the minimum is enough', () => {
		expect(whyThird(scheme, { need: 3, plan: 3 }, { need: 2, plan: 4 })).toEqual([{ kind: 'minimum' }]);
		expect(whyThird(scheme, { need: 3, plan: 3 }, { need: 4, plan: 4 })).toEqual([]);
		expect(whyThird(scheme, { need: 1, plan: 1 }, { need: 2, plan: 3 })).toEqual([]);
	});

	it('can be needed for several reasons at once', () => {
		expect(whyThird(scheme, { need: 5, plan: 5 }, { need: 0, plan: 0 })).toHaveLength(3);
	});

	it('is no matter of who was first', () => {
		const levels = fc.record({ need: fc.nat(5), plan: fc.nat(5) });
		fc.assert(
			fc.property(levels, levels, (one, other) => {
				expect(needsThird(scheme, one, other)).toBe(needsThird(scheme, other, one));
				expect(needsThird(scheme, one, one)).toBe(false);
			})
		);
	});

	it('cannot be judged without a level for every criterion', () => {
		expect(() => needsThird(scheme, { need: 5 }, { need: 5, plan: 5 })).toThrow(RangeError);
	});
});
