const NORMAL = 1.959963984540054;
const FIRST = [12.706204736, 4.30265273, 3.182446305];

/**
 * How many standard errors lie at each side of an estimate within which the real value is with a confidence of 95 %,
 * given the degrees of freedom: Student's distribution, by the expansion of Cornish and Fisher.
 */
export function studentQuantile(degrees: number): number {
	const exact = FIRST[degrees - 1];
	if (exact !== undefined) return exact;
	const z = NORMAL;
	return (
		z +
		(z ** 3 + z) / (4 * degrees) +
		(5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
		(3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3) +
		(79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92_160 * degrees ** 4)
	);
}
