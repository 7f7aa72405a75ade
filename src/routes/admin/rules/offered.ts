import type { OfferedFact } from '#lib/components/admin/checked.ts';
import { CASE_FACTS, FACTS, type FactName } from '#lib/domain/eligibility/facts.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/server/http/words.ts';

const TYPE_WORDS: Readonly<Record<string, () => string>> = {
	boolean: m.rules_type_boolean,
	number: m.rules_type_number,
	percent: m.rules_type_percent,
	cents: m.rules_type_cents,
	text: m.rules_type_text,
	texts: m.rules_type_texts,
	date: m.rules_type_date,
	instant: m.rules_type_instant
};

/** Every fact a rule can use, with what it means. */
export const offeredFacts = (): OfferedFact[] =>
	(Object.keys(FACTS) as FactName[]).map((name) => {
		const { type, meaning, words: codes = {} } = FACTS[name];
		return {
			name,
			type,
			type_words: TYPE_WORDS[type]?.() ?? type,
			meaning: words(meaning),
			line: !Object.hasOwn(CASE_FACTS, name),
			options: Object.entries(codes).map(([value, label]) => ({ value, label: words(label) }))
		};
	});
