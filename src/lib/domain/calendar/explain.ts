import { fill, type Language, type Text } from '../text.ts';
import { dayText } from './day-text.ts';
import type { Unit } from './last-day.ts';

const UNIT_NAMES: Readonly<Record<Unit, { one: Text; more: Text }>> = {
	days: { one: { nl: 'dag', en: 'day' }, more: { nl: 'dagen', en: 'days' } },
	weeks: { one: { nl: 'week', en: 'week' }, more: { nl: 'weken', en: 'weeks' } },
	months: { one: { nl: 'maand', en: 'month' }, more: { nl: 'maanden', en: 'months' } },
	years: { one: { nl: 'jaar', en: 'year' }, more: { nl: 'jaar', en: 'years' } }
};

const AFTER_DAY: Text = { nl: '{length} na {start}', en: '{length} after {start}' };
const AFTER_EVENT: Text = { nl: '{length} na {after} op {start}', en: '{length} after {after} on {start}' };
const SUSPENDED: Text = {
	nl: ', plus {suspended} waarin de termijn stilstond',
	en: ', plus {suspended} during which the clock stood still'
};
const PROLONGED: Text = {
	nl: ', verlengd van {raw} tot en met {end}, zodat er twee werkdagen in vallen',
	en: ', prolonged from {raw} to {end}, so that it holds two working days'
};
const MOVED: Text = { nl: ', verschoven van {raw} naar {end}', en: ', moved from {raw} to {end}' };

type Count = {
	unit: Unit;
	length: number;
	start: Temporal.PlainDate;
	after: Text | undefined;
	suspended_days: number;
	raw: Temporal.PlainDate;
	end: Temporal.PlainDate;
	prolonged: boolean;
};

const amount = (count: number, unit: Unit, language: Language) =>
	`${count} ${UNIT_NAMES[unit][count === 1 ? 'one' : 'more'][language]}`;

/** Says how the last day of a term was found: “6 weken na de bekendmaking op …, verschoven van … naar …”. */
export function explain(count: Count): Text {
	const parts = [count.after ? AFTER_EVENT : AFTER_DAY];
	if (count.suspended_days > 0) parts.push(SUSPENDED);
	if (!count.end.equals(count.raw)) parts.push(count.prolonged ? PROLONGED : MOVED);
	const say = (language: Language) => {
		const words = parts.map((part) => part[language]).join('');
		return fill(
			{ nl: words, en: words },
			{
				length: amount(count.length, count.unit, language),
				after: count.after?.[language] ?? '',
				start: dayText(count.start)[language],
				suspended: amount(count.suspended_days, 'days', language),
				raw: dayText(count.raw)[language],
				end: dayText(count.end)[language]
			}
		)[language];
	};
	return { nl: say('nl'), en: say('en') };
}
