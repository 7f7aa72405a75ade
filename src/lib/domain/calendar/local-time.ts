/** A moment, as the database, the clock or a message gives it. */
export type Instant = Date | Temporal.Instant | string;

const ZONE = 'Europe/Amsterdam';

/** @throws RangeError when a text is not an instant with an offset (`2026-04-30T17:00:00+02:00`) */
export const instantOf = (moment: Instant): Temporal.Instant =>
	moment instanceof Date
		? Temporal.Instant.fromEpochMilliseconds(moment.getTime())
		: Temporal.Instant.from(moment);

/** The local date of a moment: the date that counts in law. */
export const amsterdamDate = (moment: Instant): string =>
	instantOf(moment).toZonedDateTimeISO(ZONE).toPlainDate().toString();

/** The local time of a moment, to the minute: `17:00`. */
export const amsterdamTime = (moment: Instant): string =>
	instantOf(moment).toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });

/** The moment of a local date and time (`09:00`); a time that the summer clock skips is the one after it. */
export const amsterdamInstant = (on: string, time: string): Date =>
	new Date(
		Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds
	);
