import type { Moment, Rule } from '#lib/domain/eligibility/rule.ts';

type Written = Omit<Rule, 'version' | 'moments'> & { readonly moments?: readonly Moment[] };

/** Writes a first version of a rule; judged at submission and again before the decision unless it says otherwise. */
export const rule = ({ moments = ['submission', 'decision'], ...written }: Written): Rule => ({
	...written,
	version: 1,
	moments
});
