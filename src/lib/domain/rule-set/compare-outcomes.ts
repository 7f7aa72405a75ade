import { answer, evaluateRules, type RuleResult } from '../eligibility/evaluate.ts';
import { FACTS, isFactName, type Facts, type FactValue } from '../eligibility/facts.ts';
import type { Moment, Rule, Severity } from '../eligibility/rule.ts';
import type { Text } from '../text.ts';

/** Where the rules leave a case: it passes, a person must look, or refusal is proposed. */
export const OUTCOMES = ['passes', 'person', 'refusal'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What one rule says: true, false, null when it cannot tell; undefined when there is no such rule. */
export type Answer = boolean | null | undefined;

/** One rule that answers differently about a case, or weighs differently. */
export type RuleChange = {
	readonly rule_id: string;
	/** The index of the line; null for the whole case. */
	readonly line: number | null;
	/** Absent: the rule is not in this set. */
	readonly before?: boolean | null;
	readonly after?: boolean | null;
	readonly severity_before?: Severity;
	readonly severity_after?: Severity;
	/** Why the new rule says so; of a rule that is gone, why the old one did. */
	readonly reason: Text;
	/** The facts the rule reads; the value of a personal one is never told. */
	readonly facts: readonly { readonly name: string; readonly value: FactValue; readonly masked?: true }[];
};

export type Comparison = {
	readonly before: Outcome;
	readonly after: Outcome;
	/** Empty: nothing changes for this case. */
	readonly changes: readonly RuleChange[];
};

type Said = { readonly rule: Rule; readonly line: number | null; readonly result: boolean | null };

/** What a draft of the rules would say about a case at one moment, beside what the rules say that it was judged by. */
export function compareOutcomes(
	base: readonly Rule[],
	draft: readonly Rule[],
	moment: Moment,
	facts: Facts
): Comparison {
	const lines = facts.lines.map((line) => ({ ...facts.case, ...line }));
	const same = sameRules(base, draft);
	const old = saidBy(base, moment, facts, lines);
	const fresh = saidBy(draft, moment, facts, lines, (key, rule) =>
		same.has(rule) ? old.get(key)?.result : undefined
	);
	const changes: RuleChange[] = [];
	for (const [key, now] of fresh) {
		const then = old.get(key);
		if (!then || then.result !== now.result || then.rule.severity !== now.rule.severity)
			changes.push(changeOf(then, now, moment, facts));
	}
	for (const [key, then] of old) if (!fresh.has(key)) changes.push(changeOf(then, undefined, moment, facts));
	return { before: outcomeOf(old.values()), after: outcomeOf(fresh.values()), changes };
}

/** What every rule says; `known` may have the answer of a rule already. */
function saidBy(
	rules: readonly Rule[],
	moment: Moment,
	facts: Facts,
	lines: readonly Readonly<Record<string, FactValue>>[],
	known: (key: string, rule: Rule) => boolean | null | undefined = () => undefined
): Map<string, Said> {
	const said = new Map<string, Said>();
	const say = (key: string, rule: Rule, line: number | null, given: Readonly<Record<string, FactValue>>) => {
		const before = known(key, rule);
		said.set(key, { rule, line, result: before === undefined ? answer(rule, given) : before });
	};
	for (const rule of rules) {
		if (!rule.moments.includes(moment)) continue;
		if (rule.scope === 'case') say(rule.id, rule, null, facts.case);
		else for (const [line, given] of lines.entries()) say(`${rule.id} ${line}`, rule, line, given);
	}
	return said;
}

const alike = new WeakMap<readonly Rule[], WeakMap<readonly Rule[], ReadonlySet<Rule>>>();

/** The rules of a draft that ask exactly what the base asks: found once per pair of sets, for all their cases. */
function sameRules(base: readonly Rule[], draft: readonly Rule[]): ReadonlySet<Rule> {
	const known = alike.get(draft)?.get(base);
	if (known) return known;
	const asked = new Map(base.map(({ id, expression, scope }) => [id, `${scope} ${expression}`]));
	const same = new Set(
		draft.filter(({ id, expression, scope }) => asked.get(id) === `${scope} ${expression}`)
	);
	const ofDraft = alike.get(draft) ?? new WeakMap<readonly Rule[], ReadonlySet<Rule>>();
	alike.set(draft, ofDraft.set(base, same));
	return same;
}

/** A hard rule that fails proposes refusal; one that cannot tell, or a check that does not hold, needs a person. */
function outcomeOf(said: Iterable<Said>): Outcome {
	let outcome: Outcome = 'passes';
	for (const { rule, result } of said) {
		if (result === true || rule.severity === 'information') continue;
		if (result === false && rule.severity === 'hard') return 'refusal';
		outcome = 'person';
	}
	return outcome;
}

function changeOf(then: Said | undefined, now: Said | undefined, moment: Moment, facts: Facts): RuleChange {
	const told = now ?? then;
	if (!told) throw new Error('A change is of a rule that was, or is');
	const { rule, line } = told;
	const shown = traceOf(rule, line, moment, facts);
	return {
		rule_id: rule.id,
		line,
		...(then && { before: then.result, severity_before: then.rule.severity }),
		...(now && { after: now.result, severity_after: now.rule.severity }),
		reason: readsPersonal(rule)
			? rule.reasons[told.result === true ? 'holds' : told.result === false ? 'fails' : 'unknown']
			: shown.reason,
		facts: Object.entries(shown.facts).map(([name, value]) => masked(name, value))
	};
}

/** The full trace of one rule about one line, or about the case. */
function traceOf(rule: Rule, line: number | null, moment: Moment, facts: Facts): RuleResult {
	const [trace] = evaluateRules(
		[rule],
		moment,
		line === null ? facts : { ...facts, lines: facts.lines.slice(line, line + 1) }
	);
	if (!trace) throw new Error(`No trace of ${rule.id}`);
	return trace;
}

const isPersonal = (name: string): boolean => isFactName(name) && FACTS[name].personal === true;

/** Whether the words of a rule name a personal fact: then they are shown with the place left open. */
const readsPersonal = ({ reasons }: Rule): boolean =>
	[reasons.holds, reasons.fails, reasons.unknown].some(({ nl, en }) =>
		[...`${nl} ${en}`.matchAll(/\{(\w+)\}/g)].some(([, name]) => isPersonal(name ?? ''))
	);

/** A fact for people without rights on the case: a personal value stays out. */
const masked = (name: string, value: FactValue) =>
	isPersonal(name) && value !== null ? { name, value: null, masked: true as const } : { name, value };
