import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DE_MINIMIS_CEILING_CENTS, roomLeft, windowStart } from './de-minimis.ts';

const day = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

describe('de minimis aid', () => {
	it('starts the window on 28 February for a leap day', () => {
		expect(windowStart('2028-02-29')).toBe('2025-02-28');
	});

	it('counts the same three years as the calendar', () => {
		fc.assert(
			fc.property(day, (on) => {
				expect(windowStart(on)).toBe(Temporal.PlainDate.from(on).subtract({ years: 3 }).toString());
			})
		);
	});

	it('never leaves more room after more aid', () => {
		const aid = fc.record({ granted_on: day, amount_cents: fc.integer({ min: 0, max: 400_000_00 }) });
		fc.assert(
			fc.property(fc.array(aid), aid, day, (grants, extra, on) => {
				const room = roomLeft([...grants, extra], on);
				expect(room).toBeLessThanOrEqual(roomLeft(grants, on));
				expect(room).toBeGreaterThanOrEqual(0);
				expect(room).toBeLessThanOrEqual(DE_MINIMIS_CEILING_CENTS);
			})
		);
	});
});
