import { FACTS, isFactName } from '#lib/domain/eligibility/facts.ts';
import type { Rule } from '#lib/domain/eligibility/rule.ts';
import type { RulePair } from '#lib/domain/rule-set/changes.ts';
import { LANGUAGES } from '#lib/domain/text.ts';
import { factText } from '#lib/forms/admin/fact-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { MOMENT_WORDS, SEVERITY_WORDS } from './words.ts';

export type DiffRow = {
	readonly label: string;
	readonly before: string | null;
	readonly after: string | null;
};

/** What differs between two versions of a rule, part by part. */
export function diffRows({ before, after }: RulePair): DiffRow[] {
	const [old, fresh] = [before ? partsOf(before) : new Map(), after ? partsOf(after) : new Map()] as Map<
		string,
		string
	>[];
	const labels = new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])]);
	return [...labels]
		.map((label) => ({ label, before: old?.get(label) ?? null, after: fresh?.get(label) ?? null }))
		.filter((row) => row.before !== row.after);
}

function partsOf(rule: Rule): Map<string, string> {
	const texts = [
		[m.rules_statement(), rule.statement],
		[m.rules_holds(), rule.reasons.holds],
		[m.rules_fails(), rule.reasons.fails],
		[m.rules_unknown(), rule.reasons.unknown],
		...(rule.reasons.remedy ? [[m.rules_remedy(), rule.reasons.remedy] as const] : [])
	] as const;
	return new Map([
		[m.rules_expression(), rule.expression],
		...texts.flatMap(([label, text]) =>
			LANGUAGES.map((language): [string, string] => [`${label} (${language})`, text[language]])
		),
		[m.rules_source(), rule.source],
		[m.rules_severity(), SEVERITY_WORDS[rule.severity]()],
		[m.rules_moments(), rule.moments.map((moment) => MOMENT_WORDS[moment]()).join(', ')],
		[m.rules_scope(), rule.scope === 'line' ? m.rules_scope_line() : m.rules_scope_case()],
		...rule.cases.map(({ name, facts, expect }): [string, string] => [
			m.rules_case_named({ name }),
			`${Object.entries(facts)
				.map(
					([fact, value]) =>
						`${fact} = ${isFactName(fact) ? factText(FACTS[fact].type, value) : String(value)}`
				)
				.join(
					', '
				)} → ${expect === null ? m.rules_cannot_tell() : expect ? m.rules_does_hold() : m.rules_does_fail()}`
		])
	]);
}
