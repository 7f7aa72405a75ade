import { dateShortYear } from '#lib/format.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { today } from '../clock.ts';
import { db } from '../db/connection.ts';
import { csvOf } from '../reports/csv.ts';
import { totalsOf, type Cell, type Report, type ReportRow } from '../reports/report.ts';
import { words } from './words.ts';

type Shape = Pick<Report, 'name' | 'title' | 'note' | 'columns'>;

/** A report as its page shows it, in the language of this request. */
export function shownReport({ title, note, columns }: Shape, rows: readonly ReportRow[]) {
	const shown = (value: Cell | undefined, kind: string): string | number | null => {
		if (value === undefined || value === '') return null;
		if (typeof value === 'string') return kind === 'date' ? dateShortYear(value) : value;
		return value === null || typeof value === 'number' ? value : words(value) || null;
	};
	const headings = columns.map(({ key, label, kind }) => ({
		key,
		label: words(label),
		kind: kind === 'date' ? ('text' as const) : kind
	}));
	return {
		title: words(title),
		note: words(note),
		columns: headings,
		rows: rows.map((row) => ({
			id: row.id,
			...Object.fromEntries(columns.map(({ key, kind }) => [key, shown(row[key], kind)]))
		})),
		total: {
			...Object.fromEntries(headings.filter(({ kind }) => kind === 'text').map(({ key }) => [key, ''])),
			...totalsOf(columns, rows)
		}
	};
}

/** The same report as a file. */
export async function reportFile({ name, columns }: Shape, rows: readonly ReportRow[]): Promise<Response> {
	const file = `${name.replaceAll('_', '-')}-${await today(db)}.csv`;
	return new Response(csvOf(columns, rows, getLocale()), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${file}"`,
			'cache-control': 'private, no-store'
		}
	});
}
