import { lastDay, type Length, type Term } from '../calendar/last-day.ts';
import { amsterdamInstant, instantOf } from '../calendar/local-time.ts';
import { suspendedDays } from '../calendar/suspension.ts';
import { registerTerm } from '../calendar/terms.ts';
import { timelyByPortal, timelyByPost } from '../calendar/timely.ts';
import { withinWindow } from '../calendar/window.ts';
import { addWeekdays, addWorkingDays } from '../calendar/working-days.ts';
import { day, Malformed, number, Skipped, text, type Given } from './given.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const REGISTER_DAYS = 20;
const MOST_DAYS = 1000;

const ends = ({ raw_on, end_on }: Term) => ({
	raw: raw_on,
	last: end_on,
	lastDay: WEEKDAYS[Temporal.PlainDate.from(end_on).dayOfWeek - 1]
});

function lengthOf(given: Given): Length {
	for (const unit of ['weeks', 'days', 'months', 'years'] as const)
		if (given[unit] !== undefined) return { [unit]: number(given, unit) } as Length;
	throw new Skipped('it gives no typed length of the term');
}

/** Group `deadline`: a term from the day after `start`. */
export const deadline = (given: Given) =>
	ends(lastDay({ start_on: day(given, 'start'), ...lengthOf(given) }));

/** Group `deadline_suspended`: a term that stood still for one question. */
export function suspended(given: Given) {
	if (given['completed'] === undefined) throw new Skipped('it gives no typed “completed”');
	const suspended_days = suspendedDays([
		{
			asked_on: day(given, 'invited'),
			answered_on: given['completed'] === null ? null : day(given, 'completed'),
			until_on: day(given, 'termUntil')
		}
	]);
	const weeks = number(given, 'weeks', 8);
	return {
		suspendedDays: suspended_days,
		...ends(lastDay({ start_on: day(given, 'received'), weeks, suspended_days }))
	};
}

/** Group `deadline_post`. */
export const byPost = (given: Given) => ({
	timely: timelyByPost({
		last_on: day(given, 'lastDay'),
		posted_on: day(given, 'posted'),
		received_on: day(given, 'received')
	})
});

const ALWAYS = { opens: '0001-01-01T00:00:00Z', closes: '9999-12-31T00:00:00Z' };

/** Group `deadline_time`: the last day, or a window whose moments stand in the words of `kind`. */
export function byTheClock(given: Given) {
	if (given['lastDay'] !== undefined)
		return { timely: timelyByPortal(day(given, 'lastDay'), moment(text(given, 'receivedAt'))) };
	const kind = text(given, 'kind');
	const opens = windowMoment(kind, 'opens');
	const closes = windowMoment(kind, 'closes');
	const at = opens ?? closes;
	if (!at) throw new Skipped('it gives no last day and no window');
	const utc = instantOf(at).toString();
	if (given['receivedAt'] === undefined) return { utc };
	const received = moment(text(given, 'receivedAt'));
	return { utc, timely: withinWindow(received, opens ?? ALWAYS.opens, closes ?? ALWAYS.closes) };
}

function windowMoment(kind: string, end: 'opens' | 'closes'): Date | null {
	const [, on, time] =
		new RegExp(`${end}\\D{0,12}(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2})?)`).exec(kind) ?? [];
	return on && time ? amsterdamInstant(on, time) : null;
}

/** A moment; without an offset it is local time. */
function moment(written: string): Temporal.Instant {
	try {
		return /(Z|[+-]\d{2}:\d{2})$/.test(written)
			? Temporal.Instant.from(written)
			: Temporal.PlainDateTime.from(written).toZonedDateTime('Europe/Amsterdam').toInstant();
	} catch {
		throw new Malformed('“receivedAt” is not a moment');
	}
}

/** Group `deminimis_register`: the last day to enter an award, and the safe target. */
export function register(given: Given) {
	const granted_on = day(given, 'grantDate');
	const days = number(given, 'workingDays', REGISTER_DAYS);
	if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
		throw new Malformed('“workingDays” is not a number of days');
	const { end_on, target_on } =
		days === REGISTER_DAYS
			? registerTerm(granted_on)
			: { end_on: addWorkingDays(granted_on, days), target_on: addWeekdays(granted_on, days) };
	return { registerBy: end_on, safeTarget: target_on };
}
