import { describe, expect, it } from 'vitest';
import cases from '../domain-cases.json' with { type: 'json' };
import { amsterdamDate, amsterdamInstant, amsterdamTime } from './local-time.ts';
import { lastDay } from './last-day.ts';
import { suspendedDays } from './suspension.ts';
import { registerTerm } from './terms.ts';
import { daysBefore, timelyByPortal, timelyByPost } from './timely.ts';
import { withinWindow } from './window.ts';

type Case = { id: string; group: string; given: Record<string, unknown>; expect: Record<string, unknown> };
const group = (name: string) =>
	(cases as readonly Case[])
		.filter((one) => one.group === name)
		.map(({ id, given, expect: answer }) => ({ id, given, answer }));
const text = (value: unknown) => String(value ?? '');

describe('the worked cases', () => {
	it.each(group('deadline'))('$id: $given.kind', ({ given, answer }) => {
		const length = given['weeks'] ? { weeks: Number(given['weeks']) } : { days: Number(given['days']) };
		const term = lastDay({ start_on: text(given['start']), ...length });
		expect([term.raw_on, term.end_on]).toEqual([answer['raw'], answer['last']]);
	});

	it.each(group('deadline_suspended'))('$id: eight weeks, $given.note', ({ given, answer }) => {
		const suspended_days = suspendedDays([
			{
				asked_on: text(given['invited']),
				answered_on: given['completed'] === null ? null : text(given['completed']),
				until_on: text(given['termUntil'])
			}
		]);
		const term = lastDay({ start_on: text(given['received']), weeks: 8, suspended_days });
		expect(suspended_days).toBe(answer['suspendedDays']);
		expect([term.raw_on, term.end_on]).toEqual([answer['raw'], answer['last']]);
	});

	it.each(group('deadline_post'))(
		'$id: posted $given.posted, received $given.received',
		({ given, answer }) => {
			expect(
				timelyByPost({
					last_on: text(given['lastDay']),
					posted_on: text(given['posted']),
					received_on: text(given['received'])
				})
			).toBe(answer['timely']);
		}
	);

	it.each(group('deadline_time'))('$id: $given.kind', ({ id, given, answer }) => {
		if (id === 'T37')
			expect(timelyByPortal(text(given['lastDay']), text(given['receivedAt']))).toBe(answer['timely']);
		else if (id === 'T39') {
			const closes = amsterdamInstant('2026-04-30', '17:00');
			expect(withinWindow(text(given['receivedAt']), '2026-03-03T08:00:00Z', closes)).toBe(answer['timely']);
		} else expect(amsterdamInstant('2026-03-29', '09:00')).toEqual(new Date(text(answer['utc'])));
	});

	it.each(group('backward'))('$id: $given.kind', ({ answer }) => {
		expect(daysBefore('2026-04-20', 14)).toBe(answer['last']);
	});

	it.each(group('deminimis_register'))('$id: granted $given.grantDate', ({ given, answer }) => {
		expect(registerTerm(text(given['grantDate']))).toEqual({
			end_on: answer['registerBy'],
			target_on: answer['safeTarget']
		});
	});
});

describe('local time', () => {
	it('takes the date in Amsterdam, not in Greenwich', () => {
		expect(amsterdamDate('2026-06-30T22:30:00Z')).toBe('2026-07-01');
		expect(amsterdamDate(new Date('2026-01-01T22:59:59Z'))).toBe('2026-01-01');
		expect(amsterdamTime(amsterdamInstant('2026-10-25', '17:00'))).toBe('17:00');
	});
});

describe('the window', () => {
	const opens = amsterdamInstant('2026-09-01', '09:00');
	const closes = amsterdamInstant('2026-10-15', '17:00');
	it.each([
		['2026-09-01T08:59:59.999+02:00', false],
		['2026-09-01T09:00:00+02:00', true],
		['2026-10-15T17:00:00+02:00', true],
		['2026-10-15T17:00:00.999+02:00', true],
		['2026-10-15T17:00:01+02:00', false]
	])('an application received at %s is in: %s', (received_at, inside) => {
		expect(withinWindow(received_at, opens, closes)).toBe(inside);
	});
});
