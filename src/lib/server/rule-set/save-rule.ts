import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { sameRule } from '#lib/domain/rule-set/changes.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { editRules } from './edit.ts';
import { stampOf } from './stamp.ts';
import { RULE_CHANGED, RULE_EXISTS } from './words.ts';

/** A rule as its author writes it: the portal numbers its versions. */
export type RuleInput = Omit<Rule, 'version'>;

/**
 * Saves one rule of a draft, sound or not: only publishing asks for that.
 * @param given.stamp of the rule as the author saw it
 * @throws Refused when somebody else changed this rule meanwhile
 */
export async function saveRule(
	db: Database,
	person: Person,
	given: { readonly rule_set_id: string; readonly rule: RuleInput; readonly stamp: string }
): Promise<void> {
	const { rule_set_id, rule, stamp } = given;
	await editRules(db, person, {
		rule_set_id,
		rule_id: rule.id,
		event: 'rule_saved',
		change(rules, base) {
			const known = rules.find(({ id }) => id === rule.id);
			if (!known) throw new NotFound('rule');
			if (stampOf(known) !== stamp) throw new Refused(RULE_CHANGED);
			const its = base.find(({ id }) => id === rule.id);
			return rules.map((one) => (one.id === rule.id ? numbered(rule, its) : one));
		}
	});
}

/**
 * Adds a rule at the end of a draft.
 * @throws Refused when there is one with its code
 */
export async function addRule(
	db: Database,
	person: Person,
	{ rule_set_id, rule }: { readonly rule_set_id: string; readonly rule: RuleInput }
): Promise<void> {
	await editRules(db, person, {
		rule_set_id,
		rule_id: rule.id,
		event: 'rule_added',
		change(rules, base) {
			if (rules.some(({ id }) => id === rule.id)) throw new Refused(RULE_EXISTS);
			return [
				...rules,
				numbered(
					rule,
					base.find(({ id }) => id === rule.id)
				)
			];
		}
	});
}

/** A changed rule is one version further than the published one; one that is the same again keeps its version. */
function numbered(rule: RuleInput, base: Rule | undefined): Rule {
	const next = { ...rule, version: (base?.version ?? 0) + 1 };
	return base && sameRule(base, next) ? base : next;
}
