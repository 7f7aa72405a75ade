import { m } from '#lib/paraglide/messages.js';
import { shownReport } from '#lib/server/http/report-page.ts';
import { words } from '#lib/server/http/words.ts';
import { reportOf } from '../../own-tranches.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { tranches, report, rows } = await reportOf(event);
	const { tranche } = event.params;
	return {
		...shownReport(report, rows),
		scope: tranche === 'all' ? m.fund_report_all() : tranches.map(({ name }) => words(name)).join(', '),
		back: tranche === 'all' ? '/fund' : `/fund/${tranche}`,
		csv: `/fund/${tranche}/${report.name}/csv`
	};
};
