import type { Certainty } from '#lib/domain/scheme/certainty.ts';
import { date } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';

const WORDS: Readonly<Record<Certainty, (told: { source: string; date: string }) => string>> = {
	read: m.certainty_read,
	reported: m.certainty_reported,
	unconfirmed: m.certainty_unconfirmed
};

/** How sure a statement is and when it was checked, in one sentence that claims no more than is known. */
export const certaintyWords = (certainty: Certainty, source: string, checked_on: string): string =>
	WORDS[certainty]({ source, date: date(checked_on) });
