import { cents, type Cents } from './money.ts';

/** An exact number, top ÷ bottom with a positive bottom: sums of shares of money stay exact until they are rounded, once. */
export type Exact = { readonly top: bigint; readonly bottom: bigint };

/**
 * A number as it is written in decimals: 0.1 is one tenth, not the binary number nearest to it.
 * @throws RangeError when it is not finite
 */
export function exact(value: number): Exact {
	const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
	if (!parts) throw new RangeError(`Not a number: ${value}`);
	const [, sign, whole = '0', decimals = '', exponent = '0'] = parts;
	const power = Number(exponent) - decimals.length;
	const digits = BigInt(`${sign}${whole}${decimals}`);
	return power >= 0
		? { top: digits * 10n ** BigInt(power), bottom: 1n }
		: { top: digits, bottom: 10n ** BigInt(-power) };
}

/** A percentage as a share of one: 33.33 is 0.3333. */
export const percent = (value: number): Exact => over(exact(value), 100n);

export const NOTHING: Exact = { top: 0n, bottom: 1n };

export const plus = (a: Exact, b: Exact): Exact =>
	a.bottom === b.bottom
		? { top: a.top + b.top, bottom: a.bottom }
		: { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };

export const minus = (a: Exact, b: Exact): Exact => plus(a, { top: -b.top, bottom: b.bottom });

export const times = (a: Exact, b: Exact): Exact => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });

/** Divided by a positive whole number. */
export const over = (a: Exact, divisor: bigint): Exact => ({ top: a.top, bottom: a.bottom * divisor });

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compare(a: Exact, b: Exact): number {
	const difference = a.top * b.bottom - b.top * a.bottom;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const most = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** The sum; of nothing 0. The denominator stays small because equal ones are kept. */
export function total(values: Iterable<Exact>): Exact {
	const tops = new Map<bigint, bigint>();
	for (const { top, bottom } of values) tops.set(bottom, (tops.get(bottom) ?? 0n) + top);
	let sum = NOTHING;
	for (const [bottom, top] of tops) sum = plus(sum, { top, bottom });
	return sum;
}

/** Rounded half up to whole cents: the one rounding of an amount. */
export function rounded({ top, bottom }: Exact): Cents {
	const double = 2n * top + bottom;
	const below = 2n * bottom;
	const floor = double >= 0n ? double / below : -((-double + below - 1n) / below);
	return cents(Number(floor));
}

/** As a number, for showing and comparing: exact up to fifteen digits. */
export function numeric({ top, bottom }: Exact): number {
	const whole = top / bottom;
	return Number(whole) + Number(((top - whole * bottom) * 10n ** 18n) / bottom) / 1e18;
}
