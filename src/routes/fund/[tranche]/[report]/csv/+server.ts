import { reportFile } from '#lib/server/http/report-page.ts';
import { reportOf } from '../../../own-tranches.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { report, rows } = await reportOf(event);
	return reportFile(report, rows);
};
