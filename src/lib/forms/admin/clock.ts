import * as z from 'zod';
import { parseDateParts } from '#lib/forms/date-text.ts';
import { m } from '#lib/paraglide/messages.js';

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

const part = z.string().trim().max(20);

/** The moment the clock is to be moved to, in Amsterdam. */
export const clockForm = z
	.object({
		date_day: part,
		date_month: part,
		date_year: part,
		time: part.regex(TIME, { error: () => m.admin_clock_time_wrong() })
	})
	.refine((typed) => parseDateParts(typed.date_day, typed.date_month, typed.date_year) !== null, {
		path: ['date_day'],
		error: () => m.admin_clock_date_wrong()
	});

/** What the form says, as 'YYYY-MM-DDTHH:MM' in Amsterdam. */
export function momentOf(typed: z.output<typeof clockForm>): string {
	const [, hour = '', minute = ''] = TIME.exec(typed.time) ?? [];
	const date = parseDateParts(typed.date_day, typed.date_month, typed.date_year);
	return `${date}T${hour.padStart(2, '0')}:${minute}`;
}

/** The confirmed move: an instant, so that a second click finds it done. */
export const moveClockForm = z.object({ to: z.iso.datetime() });
