import { SIZE_CLASSES, type SizeClass } from '../scheme/content.ts';

/**
 * The status after a row of closed accounting years, oldest first: it is lost or gained only when a ceiling is passed,
 * or fallen below, in two consecutive years (Annex I art. 4(2), Recommendation 2003/361/EC). The first year is the
 * status to begin with. The reading of the table of the Commission's user guide is unverified.
 * @throws RangeError without years
 */
export function statusAfter<Status>(years: readonly Status[]): Status {
	const [first] = years;
	if (first === undefined) throw new RangeError('A status needs at least one closed year');
	return years.reduce(
		(status, year, index) => (index > 0 && years[index - 1] === year ? year : status),
		first
	);
}

/**
 * The size class after a row of closed years, oldest first, ceiling by ceiling: two years above the ceiling of micro lose
 * that status, though one of them was small and the other medium.
 */
export const classAfter = (years: readonly SizeClass[]): SizeClass =>
	SIZE_CLASSES.find((ceiling, rank) =>
		statusAfter(years.map((year) => SIZE_CLASSES.indexOf(year) <= rank))
	) ?? 'large';
