import { db } from '#lib/server/db/connection.ts';
import { shownReport } from '#lib/server/http/report-page.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { DE_MINIMIS_REGISTER } from '#lib/server/reports/de-minimis-register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event, ...DE_MINIMIS_REGISTER.who);
	const rows = await DE_MINIMIS_REGISTER.rows(db, person);
	return { ...shownReport(DE_MINIMIS_REGISTER, rows), csv: '/audit/aid/csv' };
};
