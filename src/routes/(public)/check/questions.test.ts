import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { CHECK_QUESTIONS } from '#lib/domain/check/answers.ts';
import type { CheckForm } from '#lib/forms/check.ts';
import Questions from './Questions.svelte';

const data: CheckForm = {
	tranche: 'of-this-round',
	care_type: '',
	postcode: '',
	in_group: null,
	staff: '',
	turnover: '',
	balance: '',
	circumstances: [],
	obstacles: [],
	aid: ''
};

/** The names of everything that can be filled in or chosen on the page, in its order; a group of ticks is one question. */
function asked(in_group: CheckForm['in_group']): string[] {
	const form = { id: 'check', valid: true, posted: false, errors: {}, data: { ...data, in_group } };
	const careTypes = [{ value: 'gp', label: 'Huisarts' }];
	const { body } = render(Questions, { props: { form, careTypes, again: false } });
	const controls = body.match(/<(?:input|select|textarea|button)\b[^>]*>/g) ?? [];
	const names = controls
		.filter((control) => !control.includes('type="hidden"'))
		.map((control) => /\bname="([^"]+)"/.exec(control)?.[1]);
	return [...new Set(names.filter((name) => name !== undefined))];
}

test.each([null, 'no', 'yes'] as const)(
	'fewer than ten questions are asked, of a group (%s) too',
	(group) => {
		expect(asked(group)).toEqual(CHECK_QUESTIONS);
		expect(asked(group).length).toBeLessThan(10);
	}
);
