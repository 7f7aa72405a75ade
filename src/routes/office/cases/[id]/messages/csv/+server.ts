import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { officeCase } from '#lib/server/case/file.ts';
import { db } from '#lib/server/db/connection.ts';
import { found } from '#lib/server/http/found.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { reportFile } from '#lib/server/http/report-page.ts';
import { signedIn } from '#lib/server/http/signed-in.ts';
import { formalMessages } from '#lib/server/mail/formal-queries.ts';
import { PROOF } from '#lib/server/mail/proof.ts';
import type { RequestHandler } from './$types';

/** The proof that the formal messages of a case were made known, as a file for a court or an accountant. */
export const GET: RequestHandler = async (event) => {
	const person = signedIn(event, 'grant_officer', 'decision_maker');
	const { id } = event.params;
	if (!isId(id)) error(404, m.refused_not_found());
	await found(officeCase(db, person, id));
	const lines = await formalMessages(db, id);
	return reportFile(PROOF, lines.map(PROOF.row));
};
