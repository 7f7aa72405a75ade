import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../domain-cases.ts';
import { aidInWindow, DE_MINIMIS_CEILING_CENTS, roomLeft, windowStart } from './de-minimis.ts';

type Given = {
	desc: string;
	prior: { date: string; amount: number }[];
	newDate: string;
	newAmount: number;
};
const inCents = (euros: unknown) => Math.round(Number(euros) * 100);
const day = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

describe('de minimis aid', () => {
	it.each(casesOf<Given>('deminimis').map((one) => [one.id, one.given.desc, one] as const))(
		'%s %s',
		(_id, _desc, { given, expect: right }) => {
			const prior = given.prior.map(({ date, amount }) => ({
				granted_on: date,
				amount_cents: inCents(amount)
			}));
			const asked = inCents(given.newAmount);
			expect(windowStart(given.newDate)).toBe(right.windowFrom);
			expect(aidInWindow(prior, given.newDate) + asked).toBe(inCents(right.total));
			expect(roomLeft(prior, given.newDate)).toBe(inCents(right.room));
			expect(asked <= roomLeft(prior, given.newDate)).toBe(right.allowed);
		}
	);

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
