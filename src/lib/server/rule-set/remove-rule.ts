import { NotFound } from '#lib/domain/refusal.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { editRules } from './edit.ts';

type Which = { readonly rule_set_id: string; readonly rule_id: string };

/** Takes a rule out of a draft. */
export async function removeRule(
	db: Database,
	person: Person,
	{ rule_set_id, rule_id }: Which
): Promise<void> {
	await editRules(db, person, {
		rule_set_id,
		rule_id,
		event: 'rule_removed',
		change(rules) {
			if (!rules.some(({ id }) => id === rule_id)) throw new NotFound('rule');
			return rules.filter(({ id }) => id !== rule_id);
		}
	});
}

/** Puts a rule of a draft back as it was published; a removed one where it stood. */
export async function restoreRule(
	db: Database,
	person: Person,
	{ rule_set_id, rule_id }: Which
): Promise<void> {
	await editRules(db, person, {
		rule_set_id,
		rule_id,
		event: 'rule_restored',
		change(rules, base) {
			const at = base.findIndex(({ id }) => id === rule_id);
			const its = base[at];
			if (!its) throw new NotFound('rule');
			if (rules.some(({ id }) => id === rule_id)) return rules.map((one) => (one.id === rule_id ? its : one));
			const before = new Set(base.slice(0, at).map(({ id }) => id));
			const place = rules.findLastIndex(({ id }) => before.has(id)) + 1;
			return rules.toSpliced(place, 0, its);
		}
	});
}
