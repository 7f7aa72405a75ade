import type { Checked, ShownProblem } from '#lib/components/admin/checked.ts';
import { diagnose } from '#lib/domain/eligibility/diagnose.ts';
import { compile } from '#lib/domain/eligibility/feel.ts';
import type { Problem } from '#lib/domain/eligibility/problem.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { ruleOf, type TypedRule } from '#lib/forms/admin/rule.ts';
import { dateTime } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { words } from '#lib/server/http/words.ts';
import type { Person } from '#lib/server/person/person.ts';
import { factsForTrial } from '#lib/server/rule-set/try-on-case.ts';
import { explained, explainedMasked } from './explained.ts';
import { MOMENT_WORDS } from './words.ts';

type Rule = ReturnType<typeof ruleOf>['rule'];
type Set = { readonly id: string; readonly scheme_id: string };

/** What the workbench says about a rule as it is typed now, and about a past case when one is asked for. */
export async function checked(person: Person, set: Set, typed: TypedRule, number: string): Promise<Checked> {
	const { rule } = ruleOf(typed);
	const problems = diagnose(rule, () => performance.now());
	const facts = factsOf(rule.expression);
	return {
		problems: problems.map((problem) => shown(rule.expression, problem)),
		facts: facts ?? [],
		cases:
			facts &&
			rule.cases.map((one) => {
				const said = explained(rule, one.facts);
				return { ...said, ok: said.answer === one.expect };
			}),
		trial: facts && number.trim() !== '' ? await trial(person, set, rule, number) : null
	};
}

function factsOf(expression: string): readonly string[] | null {
	try {
		return compile(expression).facts;
	} catch {
		return null;
	}
}

function shown(expression: string, { from, to, words: said, weight, instead = [] }: Problem): ShownProblem {
	return {
		text: words(said),
		weight,
		before: expression.slice(Math.max(0, from - 30), from),
		place: expression.slice(from, to),
		after: expression.slice(to, to + 30),
		instead
	};
}

async function trial(person: Person, set: Set, rule: Rule, number: string): Promise<Checked['trial']> {
	try {
		const tried = await factsForTrial(db, person, {
			rule_set_id: set.id,
			scheme_id: set.scheme_id,
			number,
			rule
		});
		return {
			number: tried.number,
			about: m.rules_trial_about({
				moment: MOMENT_WORDS[tried.moment](),
				at: dateTime(tried.ran_at.toISOString())
			}),
			rows: tried.given.map(({ line, facts }) => ({ line, ...explainedMasked(rule, facts) }))
		};
	} catch (thrown) {
		if (!(thrown instanceof Refused)) throw thrown;
		return { number, about: '', rows: [], refused: thrown.reasons.map(words).join(' ') };
	}
}
