import type { RequestEvent } from '@sveltejs/kit';
import { typedRule } from '#lib/forms/admin/rule.ts';
import { nothing } from '#lib/forms/nothing.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { goOn } from '#lib/server/http/flash.ts';
import { postAs } from '#lib/server/http/form.ts';
import { found } from '#lib/server/http/found.ts';
import { removeRule, restoreRule } from '#lib/server/rule-set/remove-rule.ts';
import { saveRule } from '#lib/server/rule-set/save-rule.ts';
import { stampOf } from '#lib/server/rule-set/stamp.ts';
import { checked } from '../../../checked.ts';
import { diffRows } from '../../../diff.ts';
import { check, save } from '../../../editing.ts';
import { offeredFacts } from '../../../offered.ts';
import { setAt } from '../../../set-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { person, set } = await setAt(event);
	const base = set.base.find(({ id }) => id === event.params.rule) ?? null;
	const own = set.rules.find(({ id }) => id === event.params.rule) ?? null;
	const rule = await found(Promise.resolve(own ?? base));
	const typed = typedRule(rule);
	const pair = set.changed.find(({ id }) => id === rule.id);
	return {
		set: { id: set.id, state: set.state, base_number: set.base_number },
		rule: { id: rule.id, version: rule.version, removed: own === null, changed: pair !== undefined },
		edited: {
			typed,
			stamp: stampOf(rule),
			trial_number: '',
			errors: [],
			checked: await checked(person, set, typed, '')
		},
		diff: pair ? diffRows(pair) : [],
		facts: offeredFacts()
	};
};

export const actions: Actions = {
	check,
	save: (event) =>
		save(event, (person, rule_set_id, rule, stamp) => saveRule(db, person, { rule_set_id, rule, stamp })),
	remove: (event) => change(event, removeRule, m.rules_removed),
	restore: (event) => change(event, restoreRule, m.rules_restored)
};

const change = (event: RequestEvent, verb: typeof removeRule, said: (of: { id: string }) => string) =>
	postAs(event, ['administrator'], nothing, async (_, person) => {
		const { set } = await setAt(event);
		const rule_id = event.params.rule ?? '';
		await verb(db, person, { rule_set_id: set.id, rule_id });
		goOn(event, said({ id: rule_id }), '/admin/rules');
	});
