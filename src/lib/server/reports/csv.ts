import type { Language } from '../../domain/text.ts';
import type { Cell, ReportColumn, ReportRow } from './report.ts';

/** Spreadsheets read a text that begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A value as spreadsheets of every language read it: amounts in euros with a point, dates as YYYY-MM-DD. */
export function csvValue(value: Cell | undefined, kind: ReportColumn['kind'], language: Language): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return kind === 'money' ? euros(value) : String(value);
	const text = typeof value === 'string' ? value : value[language];
	return quoted(FORMULA.test(text) ? `'${text}` : text);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Exact, without going through a fraction: -1205 is `-12.05`. */
function euros(cents: number): string {
	const digits = String(Math.abs(cents)).padStart(3, '0');
	return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** RFC 4180, UTF-8 with the mark that spreadsheets need to see that: a line of headings, then the rows. */
export function csvOf(
	columns: readonly ReportColumn[],
	rows: readonly ReportRow[],
	language: Language
): string {
	const lines = [
		columns.map(({ label }) => csvValue(label, 'text', language)),
		...rows.map((row) => columns.map(({ key, kind }) => csvValue(row[key], kind, language)))
	];
	return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
