import { dayText } from '../calendar/day-text.ts';
import { isMovedUntil, lastDay, type Term } from '../calendar/last-day.ts';
import { suspendedDays, type Pause } from '../calendar/suspension.ts';
import { workingDayFrom } from '../calendar/working-days.ts';
import { Refused } from '../refusal.ts';
import { fill, type Text } from '../text.ts';
import type { Count } from './clocks.ts';

/** The end moved to a later day, once, with notice before the old end (Awb 4:14, 7:10(3)); `suspended_days` known then. */
export type Extension = { readonly on: string; readonly until_on: string; readonly suspended_days: number };

/** A clock that was started: how it is counted, when it stood still, whether it was extended, and where it ends now. */
export type Running = Term & {
	/** The day of the event; the first counted day is the day after it (Awb 6:8). */
	readonly started_on: string;
	/** null: the date stands as it was given, however it was found. */
	readonly count: Count | null;
	readonly pauses: readonly Pause[];
	readonly extension: Extension | null;
};

const TOO_LATE: Text = {
	nl: 'De termijn is al voorbij. Verlengen kan alleen daarvoor.',
	en: 'The term has ended. It can only be extended before that.'
};
const ONCE: Text = {
	nl: 'Deze termijn is al een keer verlengd.',
	en: 'This term has been extended once already.'
};
const NOT_LATER: Text = {
	nl: 'Kies een dag na {end}: dan eindigt de termijn nu.',
	en: 'Choose a day after {end}: that is when the term ends now.'
};
const TOO_FAR: Text = {
	nl: 'Kies een dag uiterlijk op {most}.',
	en: 'Choose a day no later than {most}.'
};
const STOOD_STILL: Text = {
	nl: '. Stilstand: {from} tot en met {to}',
	en: '. Standing still: {from} to {to}'
};
const EXTENDED: Text = {
	nl: '. Op {on} verlengd tot en met {until}',
	en: '. Extended on {on} to {until}'
};

/** Starts a clock on the day of its event. */
export const started = (started_on: string, count: Count): Running => ({
	started_on,
	count,
	pauses: [],
	extension: null,
	...lastDay({ start_on: started_on, ...count })
});

/** Starts a clock whose end was found in another way and stands as it was given. */
export const printed = (started_on: string, term: Term): Running => ({
	started_on,
	count: null,
	pauses: [],
	extension: null,
	...term
});

/** A question was asked: the clock stands still from the day after it, at most to the end of the given term (Awb 4:15). */
export const paused = (running: Running, asked: { asked_on: string; until_on: string }): Running =>
	again({ ...running, pauses: [...running.pauses, { ...asked, answered_on: null }] });

/** The answer came, or with null its term passed unused: the clock runs again. */
export function resumed(running: Running, answered_on: string | null): Running {
	const pauses = running.pauses.map((pause, index) =>
		index === running.pauses.length - 1 ? { ...pause, answered_on } : pause
	);
	return again({ ...running, pauses });
}

/** Starts anew from another day: what it is counted from has moved. */
export const restarted = (running: Running, started_on: string): Running => again({ ...running, started_on });

/**
 * Extends a clock: once, before its end, to a later day that is not too far (Awb 4:14, 7:10(3)). The day stands as it
 * was told; only a later pause still prolongs it.
 * @throws Refused with every reason
 */
export function extended(
	running: Running,
	{ on, until_on, most_on }: { readonly on: string; readonly until_on: string; readonly most_on: string }
): Running {
	const reasons: Text[] = [];
	if (on > running.end_on) reasons.push(TOO_LATE);
	if (running.extension) reasons.push(ONCE);
	if (until_on <= running.end_on) reasons.push(withDay(NOT_LATER, { end: running.end_on }));
	if (until_on > most_on) reasons.push(withDay(TOO_FAR, { most: most_on }));
	if (reasons.length > 0) throw new Refused(...reasons.map((reason) => ({ ...reason, field: 'until_on' })));
	return again({ ...running, extension: { on, until_on, suspended_days: stoodStill(running) } });
}

/** Days on which the clock stood still while it would have run. */
const stoodStill = ({ pauses, started_on }: Pick<Running, 'pauses' | 'started_on'>): number =>
	suspendedDays(pauses, started_on);

function again(running: Running): Running {
	const { started_on, count, extension } = running;
	const suspended_days = stoodStill(running);
	const base = count ? lastDay({ start_on: started_on, ...count, suspended_days }) : running;
	const term = extension ? later(running, extension, base) : base;
	return { ...running, ...term, because: told(base.because, running) };
}

/** An extended clock ends on the day that was told, and as much later as it stood still since; a long one there (Atw 4). */
function later(running: Running, { until_on, suspended_days }: Extension, base: Term): Term {
	const { count, started_on } = running;
	const more = Math.max(0, stoodStill(running) - suspended_days);
	const told = Temporal.PlainDate.from(until_on);
	const raw = told.add({ days: more });
	const ran = told.subtract({ days: suspended_days });
	const moves =
		more > 0 && count !== null && count.set_by !== 'fixed' && isMovedUntil(count, started_on, ran);
	return { ...base, raw_on: raw.toString(), end_on: (moves ? workingDayFrom(raw) : raw).toString() };
}

/** The whole story in words: how it was counted, when it stood still, how far it was extended. */
function told(because: Text, { started_on, count, pauses, extension }: Running): Text {
	const parts = count ? pauses.flatMap((pause) => stillText(pause, started_on)) : [];
	if (extension) parts.push(withDay(EXTENDED, { on: extension.on, until: extension.until_on }));
	return {
		nl: because.nl + parts.map(({ nl }) => nl).join(''),
		en: because.en + parts.map(({ en }) => en).join('')
	};
}

/** One pause, as far as the clock would have run. */
function stillText({ asked_on, answered_on, until_on }: Pause, started_on: string): Text[] {
	const from = dayAfter(asked_on > started_on ? asked_on : started_on, 1);
	const before = answered_on && dayAfter(answered_on, -1);
	const to = before !== null && before < until_on ? before : until_on;
	return to < from ? [] : [withDay(STOOD_STILL, { from, to })];
}

const dayAfter = (on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString();

function withDay(text: Text, days: Readonly<Record<string, string>>): Text {
	const say = (language: 'nl' | 'en') =>
		fill(text, Object.fromEntries(Object.entries(days).map(([name, on]) => [name, dayText(on)[language]])))[
			language
		];
	return { nl: say('nl'), en: say('en') };
}
