import { FACTS, isFactName } from '#lib/domain/eligibility/facts.ts';
import { MOMENTS, SEVERITIES, type Moment, type Rule, type Severity } from '#lib/domain/eligibility/rule.ts';
import { m } from '#lib/paraglide/messages.js';
import { factText, readFact } from './fact-text.ts';
import { storable } from './storable.ts';

const WORDS = ['statement', 'holds', 'fails', 'unknown', 'remedy'] as const;
export type WordsField = (typeof WORDS)[number];
export const EXPECTED = ['true', 'false', 'null'] as const;
export type Expected = (typeof EXPECTED)[number];
const LONGEST = 1000;
const MOST_CASES = 60;

export type TypedCase = { name: string; expect: Expected; facts: Record<string, string> };

/** A rule as it is being typed: every field a text, whole or not; what was typed comes back whatever is refused. */
export type TypedRule = Record<WordsField, { nl: string; en: string }> & {
	id: string;
	source: string;
	severity: Severity;
	moments: Moment[];
	scope: Rule['scope'];
	expression: string;
	cases: TypedCase[];
};

/** A new rule: nothing filled in, and room for the two test cases it needs. */
export const emptyRule = (): TypedRule => ({
	id: '',
	statement: { nl: '', en: '' },
	holds: { nl: '', en: '' },
	fails: { nl: '', en: '' },
	unknown: { nl: '', en: '' },
	remedy: { nl: '', en: '' },
	source: '',
	severity: 'check',
	moments: ['submission', 'decision'],
	scope: 'case',
	expression: '',
	cases: [
		{ name: '', expect: 'true', facts: {} },
		{ name: '', expect: 'false', facts: {} }
	]
});

export const typedRule = (rule: Rule): TypedRule => ({
	id: rule.id,
	statement: { ...rule.statement },
	holds: { ...rule.reasons.holds },
	fails: { ...rule.reasons.fails },
	unknown: { ...rule.reasons.unknown },
	remedy: { nl: '', en: '', ...rule.reasons.remedy },
	source: rule.source,
	severity: rule.severity,
	moments: [...rule.moments],
	scope: rule.scope,
	expression: rule.expression,
	cases: rule.cases.map(({ name, facts, expect }) => ({
		name,
		expect: `${expect}`,
		facts: Object.fromEntries(
			Object.entries(facts).map(([fact, value]) => [
				fact,
				isFactName(fact) ? factText(FACTS[fact].type, value) : String(value)
			])
		)
	}))
});

/** Reads the form of a rule as it was posted. Test cases are numbered fields; one marked for removal is left out. */
export function readTyped(form: FormData): TypedRule {
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? storable(value.replaceAll('\r\n', '\n')) : '';
	};
	const words = (name: WordsField) => ({ nl: text(`${name}_nl`), en: text(`${name}_en`) });
	const count = Math.min(Number(text('case_count')) || 0, MOST_CASES);
	const cases = Array.from({ length: count }, (_, index): TypedCase | null => {
		const at = `cases[${index}]`;
		if (form.has(`${at}.remove`)) return null;
		const facts = Object.fromEntries(
			[...form.keys()]
				.filter((key) => key.startsWith(`${at}.facts.`))
				.map((key) => [storable(key.slice(`${at}.facts.`.length)), text(key)])
		);
		const expect = EXPECTED.find((one) => one === text(`${at}.expect`)) ?? 'null';
		return { name: text(`${at}.name`), expect, facts };
	}).filter((one) => one !== null);
	if (form.has('add_case') && cases.length < MOST_CASES) cases.push({ name: '', expect: 'true', facts: {} });
	return {
		id: text('id'),
		statement: words('statement'),
		holds: words('holds'),
		fails: words('fails'),
		unknown: words('unknown'),
		remedy: words('remedy'),
		source: text('source'),
		severity: SEVERITIES.find((one) => one === text('severity')) ?? 'check',
		moments: MOMENTS.filter((moment) => form.getAll('moments').includes(moment)),
		scope: text('scope') === 'line' ? 'line' : 'case',
		expression: text('expression').trim(),
		cases
	};
}

export type FormError = { readonly field: string; readonly text: string };

/** The rule that was typed, and what cannot even be stored as a draft: a value of the wrong kind, a case without a name. */
export function ruleOf(typed: TypedRule): { rule: Omit<Rule, 'version'>; errors: FormError[] } {
	const errors: FormError[] = [];
	const refuse = (field: string, text: string) => errors.push({ field, text });
	if (!/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/.test(typed.id)) refuse('id', m.rules_id_wrong());
	if (typed.moments.length === 0) refuse('moments', m.rules_moments_missing());
	for (const name of WORDS)
		for (const language of ['nl', 'en'] as const)
			if (typed[name][language].length > LONGEST)
				refuse(`${name}_${language}`, m.rules_too_long({ max: LONGEST }));
	const cases = typed.cases.map(({ name, expect, facts }, index) => {
		if (name.trim() === '') refuse(`cases[${index}].name`, m.rules_case_name_missing({ number: index + 1 }));
		const read = Object.entries(facts).flatMap(([fact, text]) => {
			const value = isFactName(fact) ? readFact(FACTS[fact].type, text) : text;
			if (value === undefined)
				refuse(`cases[${index}].facts.${fact}`, m.rules_case_fact_wrong({ fact, number: index + 1 }));
			return value === null || value === undefined ? [] : [[fact, value] as const];
		});
		return {
			name: name.trim(),
			expect: expect === 'null' ? null : expect === 'true',
			facts: Object.fromEntries(read)
		};
	});
	const trimmed = ({ nl, en }: { nl: string; en: string }) => ({ nl: nl.trim(), en: en.trim() });
	const remedy = trimmed(typed.remedy);
	const rule = {
		id: typed.id,
		statement: trimmed(typed.statement),
		reasons: {
			holds: trimmed(typed.holds),
			fails: trimmed(typed.fails),
			unknown: trimmed(typed.unknown),
			...((remedy.nl || remedy.en) && { remedy })
		},
		source: typed.source.trim(),
		severity: typed.severity,
		moments: typed.moments,
		scope: typed.scope,
		expression: typed.expression,
		cases
	};
	return { rule, errors };
}
