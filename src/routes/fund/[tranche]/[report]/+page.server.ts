import { dateShortYear } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/server/http/words.ts';
import { totalsOf, type Cell } from '#lib/server/reports/report.ts';
import { reportOf } from '../../own-tranches.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { tranches, report, rows } = await reportOf(event);
	const { tranche } = event.params;
	const columns = report.columns.map(({ key, label, kind }) => ({
		key,
		label: words(label),
		kind: kind === 'date' ? ('text' as const) : kind
	}));
	const shown = (value: Cell | undefined, kind: string): string | number | null => {
		if (value === undefined || value === '') return null;
		if (typeof value === 'string') return kind === 'date' ? dateShortYear(value) : value;
		return value === null || typeof value === 'number' ? value : words(value) || null;
	};
	return {
		title: words(report.title),
		note: words(report.note),
		scope: tranche === 'all' ? m.fund_report_all() : tranches.map(({ name }) => words(name)).join(', '),
		back: tranche === 'all' ? '/fund' : `/fund/${tranche}`,
		csv: `/fund/${tranche}/${report.name}/csv`,
		columns,
		rows: rows.map((row) => ({
			id: row.id,
			...Object.fromEntries(report.columns.map(({ key, kind }) => [key, shown(row[key], kind)]))
		})),
		total: {
			...Object.fromEntries(columns.filter(({ kind }) => kind === 'text').map(({ key }) => [key, ''])),
			...totalsOf(report.columns, rows)
		}
	};
};
