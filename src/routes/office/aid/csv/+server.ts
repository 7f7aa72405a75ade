import { db } from '#lib/server/db/connection.ts';
import { reportFile } from '#lib/server/http/report-page.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { DE_MINIMIS_REGISTER } from '#lib/server/reports/de-minimis-register.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const person = signedIn(event, ...DE_MINIMIS_REGISTER.who);
	return reportFile(DE_MINIMIS_REGISTER, await DE_MINIMIS_REGISTER.rows(db, person));
};
