import { CLOCKS, type ClockKind, type Turn } from '#lib/domain/term/clocks.ts';
import type { Text } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A clock as a list shows it, in the reader's language. */
export type ShownTerm = {
	readonly id: string;
	readonly number: string;
	readonly name: string;
	readonly city: string;
	readonly href: string;
	readonly kind: string;
	readonly turn: string;
	readonly end_on: string;
	readonly paused: boolean;
	readonly because: string;
	readonly passed: string;
	readonly source: string;
};

export const TURN_WORDS: Readonly<Record<Turn, () => string>> = {
	applicant: m.term_turn_applicant,
	office: m.term_turn_office,
	finance: m.term_turn_finance,
	nobody: m.term_turn_nobody
};

type Known = {
	readonly id: string;
	readonly kind: ClockKind;
	readonly state: string;
	readonly end_on: string;
	readonly because: Text;
	readonly number: string | null;
	readonly name: string;
	readonly city: string;
};

/** What a list shows of a clock; `href` leads to where one can act. */
export function shownTerm(row: Known, href: string): ShownTerm {
	const clock = CLOCKS[row.kind];
	const say = (text: Text) => text[getLocale()];
	return {
		id: row.id,
		number: row.number ?? '',
		name: row.name,
		city: row.city,
		href,
		kind: say(clock.name),
		turn: TURN_WORDS[clock.turn](),
		end_on: row.end_on,
		paused: row.state === 'paused',
		because: say(row.because),
		passed: say(clock.passed),
		source: clock.source
	};
}
