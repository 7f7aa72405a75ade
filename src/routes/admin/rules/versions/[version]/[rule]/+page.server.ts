import { error } from '@sveltejs/kit';
import { FACTS, isFactName } from '#lib/domain/eligibility/facts.ts';
import { compile } from '#lib/domain/eligibility/feel.ts';
import { factText } from '#lib/forms/admin/fact-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/server/http/words.ts';
import { answerWords, MOMENT_WORDS, SEVERITY_WORDS } from '../../../words.ts';
import { versionAt } from '../../../version-at.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { version } = await versionAt(event);
	const rule = version.rules.find(({ id }) => id === event.params.rule);
	if (!rule) error(404, m.refused_not_found());
	const named = (name: string, value: unknown) =>
		`${name} = ${isFactName(name) ? factText(FACTS[name].type, value) : String(value)}`;
	return {
		version: { id: version.id, number: version.number },
		rule: {
			id: rule.id,
			version: rule.version,
			statement: words(rule.statement),
			expression: rule.expression,
			about: [
				{ key: m.rules_severity(), value: SEVERITY_WORDS[rule.severity]() },
				{ key: m.rules_moments(), value: rule.moments.map((moment) => MOMENT_WORDS[moment]()).join(', ') },
				{ key: m.rules_scope(), value: rule.scope === 'line' ? m.rules_scope_line() : m.rules_scope_case() },
				{ key: m.rules_source(), value: rule.source },
				{ key: m.rules_holds(), value: words(rule.reasons.holds) },
				{ key: m.rules_fails(), value: words(rule.reasons.fails) },
				{ key: m.rules_unknown(), value: words(rule.reasons.unknown) },
				...(rule.reasons.remedy ? [{ key: m.rules_remedy(), value: words(rule.reasons.remedy) }] : [])
			],
			facts: compile(rule.expression).facts.map((name) => ({
				key: name,
				value: isFactName(name) ? words(FACTS[name].meaning) : ''
			})),
			cases: rule.cases.map((one, index) => ({
				id: String(index),
				name: one.name,
				facts: Object.entries(one.facts)
					.map(([name, value]) => named(name, value))
					.join(', '),
				expect: answerWords(one.expect)
			}))
		}
	};
};
