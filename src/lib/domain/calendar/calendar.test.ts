import { describe, expect, it } from 'vitest';
import { amsterdamDate, amsterdamInstant, amsterdamTime } from './local-time.ts';
import { daysBefore } from './timely.ts';
import { withinWindow } from './window.ts';

describe('local time', () => {
	it('takes the date in Amsterdam, not in Greenwich', () => {
		expect(amsterdamDate('2026-06-30T22:30:00Z')).toBe('2026-07-01');
		expect(amsterdamDate(new Date('2026-01-01T22:59:59Z'))).toBe('2026-01-01');
		expect(amsterdamTime(amsterdamInstant('2026-10-25', '17:00'))).toBe('17:00');
	});
});

describe('a term counted backwards', () => {
	it('is not moved: 14 days before 20 April 2026 is Easter Monday', () => {
		expect(daysBefore('2026-04-20', 14)).toBe('2026-04-06');
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
