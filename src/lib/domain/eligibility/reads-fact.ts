import { compile } from './feel.ts';
import type { Rule } from './rule.ts';

/** Whether any of the rules judges this fact. */
export const readsFact = (rules: readonly Pick<Rule, 'expression'>[], name: string): boolean =>
	rules.some(({ expression }) => compile(expression).facts.includes(name));
