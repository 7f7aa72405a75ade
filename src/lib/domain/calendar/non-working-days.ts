import type { Text } from '../text.ts';
import { easterSunday } from './easter.ts';

/** Why nobody works: a recognised holiday (Atw 3:1), Good Friday (Atw 3:2), a day equated by royal decree (Atw 3:3). */
export type NonWorkingKind = 'recognised' | 'good_friday' | 'decree';
export type NonWorkingDay = { readonly on: string; readonly kind: NonWorkingKind; readonly name: Text };

/** Days equated by decree, published a few years ahead. Every new decree is a line here. */
const DECREED = ['2025-05-30', '2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'] as const;

const DECREE_NAME: Text = { nl: 'bij besluit gelijkgestelde dag', en: 'day equated by decree' };

/** Days that move with Easter: days after Easter Sunday. */
const MOVABLE: readonly { after: number; kind: NonWorkingKind; name: Text }[] = [
	{ after: -2, kind: 'good_friday', name: { nl: 'Goede Vrijdag', en: 'Good Friday' } },
	{ after: 1, kind: 'recognised', name: { nl: 'tweede paasdag', en: 'Easter Monday' } },
	{ after: 39, kind: 'recognised', name: { nl: 'Hemelvaartsdag', en: 'Ascension Day' } },
	{ after: 50, kind: 'recognised', name: { nl: 'tweede pinksterdag', en: 'Whit Monday' } }
];

/** Days with a fixed date. 5 May counts every year for terms, whatever employers do. */
const FIXED: readonly { month: number; day: number; name: Text }[] = [
	{ month: 1, day: 1, name: { nl: 'nieuwjaarsdag', en: "New Year's Day" } },
	{ month: 5, day: 5, name: { nl: 'Bevrijdingsdag', en: 'Liberation Day' } },
	{ month: 12, day: 25, name: { nl: 'eerste kerstdag', en: 'Christmas Day' } },
	{ month: 12, day: 26, name: { nl: 'tweede kerstdag', en: 'Boxing Day' } }
];

const KINGS_DAY: Text = { nl: 'Koningsdag', en: "King's Day" };

/** King's Day is 27 April, or the 26th when that is a Sunday. */
function kingsDay(year: number): Temporal.PlainDate {
	const usual = new Temporal.PlainDate(year, 4, 27);
	return usual.dayOfWeek === 7 ? usual.subtract({ days: 1 }) : usual;
}

const years = new Map<number, readonly NonWorkingDay[]>();

/**
 * The Dutch days besides Saturdays and Sundays on which a term does not end, in order of date.
 * Source: Algemene termijnenwet art. 3.
 */
export function nonWorkingDays(year: number): readonly NonWorkingDay[] {
	const known = years.get(year);
	if (known) return known;
	const easter = easterSunday(year);
	const days: NonWorkingDay[] = [
		...FIXED.map(({ month, day, name }) => ({
			on: new Temporal.PlainDate(year, month, day).toString(),
			kind: 'recognised' as const,
			name
		})),
		{ on: kingsDay(year).toString(), kind: 'recognised', name: KINGS_DAY },
		...MOVABLE.map(({ after, kind, name }) => ({ on: easter.add({ days: after }).toString(), kind, name })),
		...DECREED.filter((on) => on.startsWith(`${year}-`)).map((on) => ({
			on,
			kind: 'decree' as const,
			name: DECREE_NAME
		}))
	];
	days.sort((a, b) => a.on.localeCompare(b.on));
	years.set(year, days);
	return days;
}
