const MONTHS: Readonly<Record<string, number>> = {
	jan: 1,
	feb: 2,
	mrt: 3,
	maa: 3,
	mar: 3,
	apr: 4,
	mei: 5,
	may: 5,
	jun: 6,
	jul: 7,
	aug: 8,
	sep: 9,
	okt: 10,
	oct: 10,
	nov: 11,
	dec: 12
};

/** A month as number ("3", "03") or as word, Dutch or English, from three letters ("mrt", "maart", "March"). */
function monthOf(text: string): number {
	if (/^\d{1,2}$/.test(text)) return Number(text);
	return /^\p{L}{3,}\.?$/u.test(text) ? (MONTHS[text.slice(0, 3).toLowerCase()] ?? 0) : 0;
}

/**
 * Reads a date from the three fields people fill in. Lenient about zeros, spaces and month names; a year needs four
 * digits, so that nothing is guessed. Returns YYYY-MM-DD, or null when there is no such day.
 */
export function parseDateParts(day: string, month: string, year: string): string | null {
	if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{4}$/.test(year.trim())) return null;
	const [d, m, y] = [Number(day), monthOf(month.trim()), Number(year)];
	const found = new Date(Date.UTC(y, m - 1, d));
	if (y < 1900 || found.getUTCFullYear() !== y || found.getUTCMonth() !== m - 1) return null;
	return found.toISOString().slice(0, 10);
}

/** The three fields of a stored date, for showing it again; empty fields without a date. */
export function dateParts(ymd: string | null | undefined): { day: string; month: string; year: string } {
	const [year = '', month = '', day = ''] = (ymd ?? '').split('-');
	return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
