import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIZE_CLASSES } from '../scheme/content.ts';
import { aggregate, knownSizeClass, outsideCbwSize, sizeClass } from './size.ts';

const figures = fc.record({
	staff_awu: fc.integer({ min: 0, max: 4000 }).map((tenths) => tenths / 10),
	turnover_cents: fc.integer({ min: 0, max: 60_000_000_00 }),
	balance_cents: fc.integer({ min: 0, max: 60_000_000_00 })
});
const rank = (name: (typeof SIZE_CLASSES)[number]) => SIZE_CLASSES.indexOf(name);

describe('size class', () => {
	it('never shrinks when an enterprise grows', () => {
		fc.assert(
			fc.property(figures, figures, (own, more) => {
				const grown = aggregate([
					{ ...own, share: 1 },
					{ ...more, share: 1 }
				]);
				expect(rank(sizeClass(grown))).toBeGreaterThanOrEqual(rank(sizeClass(own)));
			})
		);
	});

	it('is unknown only while a missing figure could change it', () => {
		const given = { staff_awu: 8, turnover_cents: 1_500_000_00, balance_cents: null };
		expect(knownSizeClass(given)).toBe('micro');
		expect(knownSizeClass({ ...given, turnover_cents: 3_000_000_00 })).toBe(null);
		expect(knownSizeClass({ ...given, staff_awu: null })).toBe(null);
		expect(knownSizeClass({ staff_awu: 300, turnover_cents: null, balance_cents: null })).toBe('large');
		fc.assert(
			fc.property(figures, (all) => {
				expect(knownSizeClass(all)).toBe(sizeClass(all));
			})
		);
	});

	it('is outside the Cyberbeveiligingswet exactly below 50 staff and not above both limits', () => {
		fc.assert(
			fc.property(figures, (all) => {
				const inside =
					all.staff_awu >= 50 || (all.turnover_cents > 10_000_000_00 && all.balance_cents > 10_000_000_00);
				expect(outsideCbwSize(all)).toBe(!inside);
			})
		);
	});
});
