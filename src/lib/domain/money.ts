/** An amount of euros in whole cents. Always an integer; never a float, never euros. */
export type Cents = number;

/** Refuses anything that is not a whole, safe number of cents: a wrong amount must stop, not round. */
export function cents(value: number): Cents {
	if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of cents: ${value}`);
	return value;
}

/**
 * `amount × numerator ÷ denominator`, rounded half up to a whole cent, in exact integer arithmetic.
 * The scheme applies a rate once, to the total of a voucher.
 */
export function share(amount: Cents, numerator: number, denominator: number): Cents {
	const top = BigInt(cents(amount)) * BigInt(numerator) * 2n + BigInt(denominator);
	const bottom = BigInt(denominator) * 2n;
	const floor = top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom);
	return cents(Number(floor));
}

/** The sum of amounts; an empty list is 0. */
export const sum = (amounts: Iterable<Cents>): Cents => {
	let total = 0;
	for (const amount of amounts) total += amount;
	return cents(total);
};
