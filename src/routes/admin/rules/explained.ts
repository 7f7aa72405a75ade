import type { Explained } from '#lib/components/admin/checked.ts';
import { answer } from '#lib/domain/eligibility/evaluate.ts';
import { explain } from '#lib/domain/eligibility/explain.ts';
import { feelWords } from '#lib/domain/eligibility/feel-words.ts';
import { compile } from '#lib/domain/eligibility/feel.ts';
import type { FactValue } from '#lib/domain/eligibility/facts.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/server/http/words.ts';
import { isShown } from '#lib/server/rule-set/try-on-case.ts';

type Asked = { readonly expression: string };

/** The answer of a rule on the facts of a test case, and its parts. */
export const explained = (rule: Asked, facts: Readonly<Record<string, unknown>>): Explained =>
	told(rule, facts, (value) => words(feelWords(value)));

/**
 * The same on a past case. A personal fact can reach any part, under another name or worked into another value: an
 * expression that reads one shows of its parts only whether they hold.
 */
export function explainedMasked(rule: Asked, facts: Readonly<Record<string, FactValue>>): Explained {
	const hides = !compile(rule.expression).facts.every(isShown);
	return told(rule, facts, (value) =>
		hides && !saysOnlyWhether(value) ? m.rules_masked() : words(feelWords(value))
	);
}

type PartValue = Parameters<typeof feelWords>[0];

const saysOnlyWhether = (value: PartValue): boolean =>
	typeof value === 'boolean' || value === null || value === undefined;

function told(
	rule: Asked,
	facts: Readonly<Record<string, unknown>>,
	say: (value: PartValue) => string
): Explained {
	const { parts, problems } = explain(rule.expression, facts);
	return {
		answer: answer(rule, facts),
		parts: parts.map(({ text, depth, value }) => ({ text, depth, value: say(value) })),
		problems: [...new Set(problems.map((problem) => words(problem.words)))]
	};
}
