import type { Text } from '../text.ts';

const FULL = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A local date in full words: “woensdag 15 april 2026”, “Wednesday 15 April 2026”. */
export function dayText(on: string | Temporal.PlainDate): Text {
	const date = Temporal.PlainDate.from(on);
	return {
		nl: date.toLocaleString('nl-NL', FULL),
		en: date.toLocaleString('en-GB', FULL).replace(',', '')
	};
}
