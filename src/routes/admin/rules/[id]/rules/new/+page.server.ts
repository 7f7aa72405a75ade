import { redirect } from '@sveltejs/kit';
import { emptyRule } from '#lib/forms/admin/rule.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { db } from '#lib/server/db/connection.ts';
import { addRule } from '#lib/server/rule-set/save-rule.ts';
import { check, save, type Edited } from '../../../editing.ts';
import { offeredFacts } from '../../../offered.ts';
import { setAt } from '../../../set-at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { set } = await setAt(event);
	if (set.state !== 'draft') redirect(303, localizeHref('/admin/rules'));
	const edited: Edited = { typed: emptyRule(), stamp: '', trial_number: '', errors: [], checked: null };
	return { set: { id: set.id }, edited, facts: offeredFacts() };
};

export const actions: Actions = {
	check,
	save: (event) => save(event, (person, rule_set_id, rule) => addRule(db, person, { rule_set_id, rule }))
};
