import { describe, expect, it } from 'vitest';
import { REFERENCE_SCHEME } from '#lib/server/scheme/reference/index.ts';
import { factText, readFact } from './fact-text.ts';
import { emptyRule, readTyped, ruleOf, typedRule } from './rule.ts';

/** The form as a browser posts it. */
function posted(typed: ReturnType<typeof typedRule>): FormData {
	const form = new FormData();
	for (const name of ['statement', 'holds', 'fails', 'unknown', 'remedy'] as const) {
		form.set(`${name}_nl`, typed[name].nl);
		form.set(`${name}_en`, typed[name].en);
	}
	for (const name of ['id', 'source', 'severity', 'scope', 'expression'] as const)
		form.set(name, typed[name]);
	for (const moment of typed.moments) form.append('moments', moment);
	form.set('case_count', String(typed.cases.length));
	for (const [index, one] of typed.cases.entries()) {
		form.set(`cases[${index}].name`, one.name);
		form.set(`cases[${index}].expect`, one.expect);
		for (const [fact, text] of Object.entries(one.facts)) form.set(`cases[${index}].facts.${fact}`, text);
	}
	return form;
}

describe('the form of a rule', () => {
	it.each(REFERENCE_SCHEME.rules.map((rule) => [rule.id, rule] as const))(
		'gives %s back as it was',
		(_id, { version: _version, ...rule }) => {
			const { rule: read, errors } = ruleOf(readTyped(posted(typedRule({ ...rule, version: 1 }))));
			expect(errors).toEqual([]);
			const known = rule.cases.map((one) => ({
				...one,
				facts: Object.fromEntries(Object.entries(one.facts).filter(([, value]) => value !== null))
			}));
			expect(read).toEqual({ ...rule, cases: known });
		}
	);

	it('adds and removes test cases without a script', () => {
		const form = posted(emptyRule());
		form.set('cases[0].remove', 'on');
		form.set('cases[1].name', 'De tweede');
		form.set('add_case', '');
		expect(readTyped(form).cases.map(({ name }) => name)).toEqual(['De tweede', '']);
	});

	it('keeps what cannot be stored, and says what it is', () => {
		const form = posted({
			...emptyRule(),
			id: 'X-1',
			cases: [{ name: '', expect: 'true', facts: { staff_awu: 'veel' } }]
		});
		expect(readTyped(form).cases[0]?.facts).toEqual({ staff_awu: 'veel' });
		expect(ruleOf(readTyped(form)).errors.map(({ field }) => field)).toEqual([
			'cases[0].name',
			'cases[0].facts.staff_awu'
		]);
	});

	it('leaves out what the database cannot hold: NUL, and half a character', () => {
		const form = posted({ ...emptyRule(), id: 'X-1', source: 'Artikel\0 4', expression: '"\ud83d" != "\0"' });
		form.set('cases[0].facts.geen\0feit', 'waarde\0');
		const typed = readTyped(form);
		expect(typed).toMatchObject({ source: 'Artikel 4', expression: '"\ufffd" != ""' });
		expect(typed.cases[0]?.facts).toEqual({ geenfeit: 'waarde' });
	});

	it.each([
		['cents', '6.000,00', 600_000],
		['cents', '-5', -500],
		['number', '12,5', 12.5],
		['number', 'twaalf', undefined],
		['texts', '86210, 86230', ['86210', '86230']],
		['texts', '[]', []],
		['text', '""', ''],
		['date', '2026-09-14', '2026-09-14'],
		['date', '14 september', undefined],
		['boolean', '', null]
	] as const)('reads a fact of type %s typed as “%s”', (type, text, value) => {
		expect(readFact(type, text)).toEqual(value);
		if (value !== undefined) expect(readFact(type, factText(type, value))).toEqual(value);
	});
});
