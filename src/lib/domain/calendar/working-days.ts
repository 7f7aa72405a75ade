import { nonWorkingDays } from './non-working-days.ts';

type Fits = (date: Temporal.PlainDate) => boolean;

const isWeekday: Fits = (date) => date.dayOfWeek <= 5;
const dayOff = (date: Temporal.PlainDate) =>
	nonWorkingDays(date.year).find(({ on }) => on === date.toString());

/** Neither Saturday, Sunday nor a day of Atw art. 3. */
export const isWorkingDay: Fits = (date) => isWeekday(date) && !dayOff(date);

/** A decree equates a day for the terms of the Atw alone: outside them people work on it. */
const isWorkedOn: Fits = (date) => isWeekday(date) && (dayOff(date)?.kind ?? 'decree') === 'decree';

function firstFrom(date: Temporal.PlainDate, fits: Fits): Temporal.PlainDate {
	let day = date;
	while (!fits(day)) day = day.add({ days: 1 });
	return day;
}

/** The date itself when a term may end on it, else the next one on which it may (Atw 1(1)). */
export const workingDayFrom = (date: Temporal.PlainDate): Temporal.PlainDate => firstFrom(date, isWorkingDay);

function count(start_on: string, days: number, fits: Fits): string {
	let day = Temporal.PlainDate.from(start_on);
	for (let counted = 0; counted < days; counted++) day = firstFrom(day.add({ days: 1 }), fits);
	return day.toString();
}

/** The last of so many working days outside the Atw, counted from the day after `start_on`: weekends and holidays skipped. */
export const addWorkingDays = (start_on: string, days: number): string => count(start_on, days, isWorkedOn);

/** The same without holidays: the safe reading of "working days" in a European regulation. */
export const addWeekdays = (start_on: string, days: number): string => count(start_on, days, isWeekday);
