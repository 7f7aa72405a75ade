import type { Circumstance } from '#lib/domain/application/answers.ts';
import { m } from '#lib/paraglide/messages.js';

/** A circumstance of the undertaking, as the applicant ticks it. */
export const CIRCUMSTANCE_WORDS: Readonly<Record<Circumstance | 'none', () => string>> = {
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
export function circumstanceWords(ticked: readonly Circumstance[] | null | undefined): string | null {
	if (!ticked) return null;
	return ticked.length === 0
		? CIRCUMSTANCE_WORDS.none()
		: ticked.map((one) => CIRCUMSTANCE_WORDS[one]()).join('; ');
}
