import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsPanel, whyPanel } from './panel.ts';
import { needsThird } from './third.ts';

const text = { nl: 'tekst', en: 'text' };
const criterion = (code: string) => ({
	code,
	weight: 50,
	name: text,
	question: text,
	anchors: [text, text, text, text, text, text] as const
});
const scheme = { criteria: [criterion('need'), criterion('plan')], minimum_score: 60 };
const given = fc.record({ need: fc.nat(5), plan: fc.nat(5) });

describe('the panel', () => {
	it('is needed when the third agrees with neither', () => {
		const three = [
			{ need: 5, plan: 0 },
			{ need: 0, plan: 5 },
			{ need: 2, plan: 2 }
		];
		expect(whyPanel(scheme, three)).toEqual([{ kind: 'criterion', code: 'need' }]);
	});

	it('is not needed when any two agree', () => {
		const three = [
			{ need: 5, plan: 5 },
			{ need: 0, plan: 0 },
			{ need: 4, plan: 4 }
		];
		expect(whyPanel(scheme, three)).toEqual([]);
	});

	it('never reads a case of which there is no third review yet', () => {
		fc.assert(fc.property(given, given, (one, other) => !needsPanel(scheme, [one, other])));
	});

	it('is needed exactly when each two of the three ask for a third, whoever was first', () => {
		fc.assert(
			fc.property(given, given, given, (a, b, c) => {
				const apart = needsThird(scheme, a, b) && needsThird(scheme, b, c) && needsThird(scheme, a, c);
				expect(needsPanel(scheme, [a, b, c])).toBe(apart);
				expect(needsPanel(scheme, [c, a, b])).toBe(apart);
			})
		);
	});
});
