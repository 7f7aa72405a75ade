import type { Text } from '../text.ts';
import { explain } from './explain.ts';
import { isWorkingDay, workingDayFrom } from './working-days.ts';

/** The length of a term, in exactly one unit. */
export type Length =
	| { readonly days: number }
	| { readonly weeks: number }
	| { readonly months: number }
	| { readonly years: number };

export type TermOptions = Length & {
	/** The day of the event; the first counted day is the day after it. */
	readonly start_on: string;
	/** The event in words: “de bekendmaking”. */
	readonly after?: Text;
	/** Days on which the clock stood still (Awb 4:15): added before the end is moved, once. */
	readonly suspended_days?: number;
	/**
	 * Where the term is set. `awb`: an Act. `scheme`: a ministerial regulation, which here declares Atw art. 1–3
	 * applicable to its own terms (Atw 5). `fixed`: a date to which the Atw does not apply, such as a printed end date.
	 */
	readonly set_by?: 'awb' | 'scheme' | 'fixed';
};

/** The last day of a term, with the words that explain it. `raw_on` is the end before it was moved. */
export type Term = { readonly end_on: string; readonly raw_on: string; readonly because: Text };

export type Unit = 'days' | 'weeks' | 'months' | 'years';
const UNITS: readonly Unit[] = ['days', 'weeks', 'months', 'years'];

/** Atw 4: longer terms are not moved, nor are terms in years. Exactly 12 weeks, 90 days or 3 months still are. */
const LONGEST_MOVED: Readonly<Record<Unit, number>> = { days: 90, weeks: 12, months: 3, years: 0 };

/**
 * The last day of a term under the Algemene termijnenwet: counting starts the day after the event (as in Awb 6:8),
 * a term of three days or more holds at least two working days (Atw 2), an end on a Saturday, Sunday or holiday moves
 * to the next working day (Atw 1), long terms do neither (Atw 4).
 * @throws RangeError when the length is not a positive whole number in one unit
 */
export function lastDay(options: TermOptions): Term {
	const { unit, length } = lengthOf(options);
	const { start_on, after, suspended_days = 0, set_by = 'awb' } = options;
	const start = Temporal.PlainDate.from(start_on);
	const raw = start.add({ [unit]: length }).add({ days: suspended_days });
	const moves = set_by !== 'fixed' && length <= LONGEST_MOVED[unit];
	const held = moves && (unit !== 'days' || length >= 3) ? holdingTwoWorkingDays(start, raw) : raw;
	const end = moves ? workingDayFrom(held) : raw;
	return {
		end_on: end.toString(),
		raw_on: raw.toString(),
		because: explain({ unit, length, start, after, suspended_days, raw, end, prolonged: !held.equals(raw) })
	};
}

/** Whether a term that was prolonged to another day still is one that the Atw moves; its unit is that of how it was set. */
export function isMovedUntil(count: Length, start_on: string, until: Temporal.PlainDate): boolean {
	const { unit } = lengthOf(count);
	const longest = Temporal.PlainDate.from(start_on).add({ [unit]: LONGEST_MOVED[unit] });
	return Temporal.PlainDate.compare(until, longest) <= 0;
}

function lengthOf(options: Partial<Record<Unit, number>>): { unit: Unit; length: number } {
	for (const unit of UNITS) {
		const length = options[unit];
		if (length !== undefined && Number.isInteger(length) && length > 0) return { unit, length };
	}
	throw new RangeError('A term has a positive whole length');
}

/** Atw 2: the term is prolonged until two of its days are working days. */
function holdingTwoWorkingDays(start: Temporal.PlainDate, raw: Temporal.PlainDate): Temporal.PlainDate {
	let counted = 0;
	let day = start;
	while (counted < 2) {
		day = day.add({ days: 1 });
		if (isWorkingDay(day)) counted++;
	}
	return Temporal.PlainDate.compare(day, raw) > 0 ? day : raw;
}
