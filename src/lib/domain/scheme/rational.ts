/** An exact fraction of safe integers, denominator positive: scores are compared unrounded. */
export type Rational = { readonly numerator: number; readonly denominator: number };

/** @throws RangeError unless both are safe integers and the denominator is positive */
export function rational(numerator: number, denominator: number): Rational {
	if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0)
		throw new RangeError(`Not an exact fraction: ${numerator}/${denominator}`);
	return { numerator, denominator };
}

/** Negative when a < b, 0 when equal, positive when a > b; exact. */
export function compareRational(a: Rational, b: Rational): number {
	const left = BigInt(a.numerator) * BigInt(b.denominator);
	const right = BigInt(b.numerator) * BigInt(a.denominator);
	return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounded half up to one decimal, for showing only. */
export function oneDecimal({ numerator, denominator }: Rational): number {
	const bottom = BigInt(denominator) * 2n;
	return Number((BigInt(numerator) * 20n + BigInt(denominator)) / bottom) / 10;
}
