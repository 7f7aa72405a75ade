import type { Rule } from '#lib/domain/eligibility/rule.ts';

/** Writes a first version of a rule that is judged at submission and again before the decision. */
export const rule = (written: Omit<Rule, 'version' | 'moments'>): Rule => ({
	...written,
	version: 1,
	moments: ['submission', 'decision']
});
