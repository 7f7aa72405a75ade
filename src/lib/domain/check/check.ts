import { evaluateRules, type RuleResult } from '../eligibility/evaluate.ts';
import type { Facts } from '../eligibility/facts.ts';
import { compile } from '../eligibility/feel.ts';
import type { Rule } from '../eligibility/rule.ts';
import type { Cents } from '../money.ts';
import { sizeClassOf } from '../application/requested.ts';
import { CHECK_QUESTIONS, unanswered, without, type CheckAnswers, type CheckQuestion } from './answers.ts';
import type { Round } from './case-file.ts';
import { mostFor } from './amounts.ts';
import { canTell, questionsOf, toldFacts } from './told-facts.ts';

/** yes: the rule holds; no: it stops an application; person: somebody will look. */
export type Verdict = 'yes' | 'no' | 'person';

export type CheckedRule = RuleResult & {
	readonly verdict: Verdict;
	/** The questions whose answers made it so; empty where the rule holds. */
	readonly hangs_on: readonly CheckQuestion[];
};

export type UndecidedRule = RuleResult & {
	/** The questions that would decide it: those still open, else all it reads. */
	readonly hangs_on: readonly CheckQuestion[];
};

export type Check = {
	/** `open`: not all questions are answered. Never a promise: what is looked at later can still decide otherwise. */
	readonly overall: Verdict | 'open';
	readonly rules: readonly CheckedRule[];
	/** The rules these answers cannot decide although the check asks about them. */
	readonly undecided: readonly UndecidedRule[];
	/** The rules that only a real application can decide. */
	readonly later: readonly Rule[];
	readonly unanswered: readonly CheckQuestion[];
};

/**
 * What the rules of a scheme say about a visitor's answers: the very rules and the very engine that judge a submitted
 * application, on as much as can be told beforehand. Stores nothing.
 */
export function check(answers: CheckAnswers, round: Round): Check {
	const results = judged(answers, round);
	const decided = results
		.filter(({ result }) => result !== null)
		.map((one) => ({ ...one, verdict: verdictOf(one) }));
	const blanked = withoutEach(
		answers,
		round,
		new Set(decided.filter(isInTheWay).map(({ rule_id }) => rule_id))
	);
	const rules = decided.map((one): CheckedRule => {
		const changed = blanked.filter(({ results }) => results.get(one.rule_id) !== one.result);
		return { ...one, hangs_on: isInTheWay(one) ? changed.map(({ question }) => question) : [] };
	});
	const open = unanswered(answers);
	const undecided = results
		.filter(({ result, rule_id }) => result === null && isAsked(rule_id, round))
		.map((one) => ({ ...one, hangs_on: deciding(questionsOf(Object.keys(one.facts)), open) }));
	return {
		overall: overallOf(rules, undecided, open),
		rules,
		undecided,
		later: atSubmission(round).filter(
			({ id }) =>
				!rules.some(({ rule_id }) => rule_id === id) && !undecided.some(({ rule_id }) => rule_id === id)
		),
		unanswered: open
	};
}

/** Of the questions that a rule reads, those whose answer it waits for. */
function deciding(read: readonly CheckQuestion[], open: readonly CheckQuestion[]): readonly CheckQuestion[] {
	const waiting = read.filter((question) => open.includes(question));
	return waiting.length > 0 ? waiting : read;
}

const isInTheWay = ({ verdict }: { readonly verdict: Verdict }): boolean => verdict !== 'yes';

/** What these rules say with one question left open, for each question; most often there are none to ask again. */
function withoutEach(answers: CheckAnswers, round: Round, rule_ids: ReadonlySet<string>) {
	if (rule_ids.size === 0) return [];
	const rules = round.scheme.rules.filter(({ id }) => rule_ids.has(id));
	return CHECK_QUESTIONS.map((question) => ({
		question,
		results: new Map(judged(without(answers, question), round, rules).map((one) => [one.rule_id, one.result]))
	}));
}

const verdictOf = ({ result, severity }: RuleResult): Verdict => {
	if (result !== false || severity === 'information') return 'yes';
	return severity === 'hard' ? 'no' : 'person';
};

function overallOf(
	rules: readonly CheckedRule[],
	undecided: readonly RuleResult[],
	open: readonly CheckQuestion[]
): Check['overall'] {
	if (rules.some(({ verdict }) => verdict === 'no')) return 'no';
	if (open.length > 0) return 'open';
	const doubt = undecided.length > 0 || rules.some(({ verdict }) => verdict === 'person');
	return doubt ? 'person' : 'yes';
}

const atSubmission = ({ scheme }: Round): readonly Rule[] =>
	scheme.rules.filter(({ moments }) => moments.includes('submission'));

/** Whether the check asks for everything the rule reads. */
function isAsked(rule_id: string, { scheme }: Round): boolean {
	const rule = scheme.rules.find(({ id }) => id === rule_id);
	return rule !== undefined && compile(rule.expression).facts.every(canTell);
}

/**
 * Judged as if nothing, the least and the most were asked for: the amount is not known yet, so an answer counts only
 * when every amount gives it.
 */
function judged(answers: CheckAnswers, round: Round, rules = round.scheme.rules): RuleResult[] {
	const facts = toldFacts(answers, round);
	const { vouchers } = round.scheme;
	const asking = (requested_cents: Cents | null): Facts => ({
		...facts,
		case: { ...facts.case, requested_cents }
	});
	const evaluated = (cents: Cents | null) => evaluateRules(rules, 'submission', asking(cents));
	const least = evaluated(Math.min(...vouchers.map(({ minimum_cents }) => minimum_cents)));
	const most = evaluated(mostFor(round.scheme, sizeClassOf(answers.size)));
	return evaluated(null).map((unknown, index) => {
		const one = most[index];
		return one && least[index]?.result === one.result ? one : unknown;
	});
}
