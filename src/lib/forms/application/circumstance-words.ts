import type { Circumstance } from '#lib/domain/application/answers.ts';
import type { Language } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Words } from './words.ts';

/** A circumstance of the undertaking, as the applicant ticks it. */
export const CIRCUMSTANCE_WORDS: Readonly<Record<Circumstance | 'none', Words>> = {
	public_body: m.rule_circumstance_public_body,
	other_practice: m.rule_circumstance_other_practice,
	new_firm: m.rule_circumstance_new_firm,
	first_year_above: m.rule_circumstance_first_year_above,
	new_owner: m.rule_circumstance_new_owner,
	designated: m.rule_circumstance_designated,
	sgei: m.rule_circumstance_sgei,
	none: m.rule_circumstance_none
};

/** What was ticked, in words; null: not answered. */
export function circumstanceWords(
	ticked: readonly Circumstance[] | null | undefined,
	locale?: Language
): string | null {
	if (!ticked) return null;
	const say = (one: Circumstance | 'none') => CIRCUMSTANCE_WORDS[one]({}, locale ? { locale } : {});
	return ticked.length === 0 ? say('none') : ticked.map(say).join('; ');
}
