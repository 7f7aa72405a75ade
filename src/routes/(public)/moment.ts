import { dateWithWeekday, dayOf, time } from '#lib/format.ts';

/** `dinsdag 15 december 2026, 17.00 uur`: a deadline names the day of the week and the hour. */
export const moment = (at: Date): string => `${dateWithWeekday(dayOf(at))}, ${time(at)}`;
