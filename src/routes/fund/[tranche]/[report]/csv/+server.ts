import { getLocale } from '#lib/paraglide/runtime.js';
import { today } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { csvOf } from '#lib/server/reports/csv.ts';
import { reportOf } from '../../../own-tranches.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { report, rows } = await reportOf(event);
	const name = `${report.name.replaceAll('_', '-')}-${await today(db)}.csv`;
	return new Response(csvOf(report.columns, rows, getLocale()), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
};
