import { NotFound } from '#lib/domain/refusal.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { schemeContent } from '../tranche/queries.ts';
import { lostAccess } from './lost-access.ts';
import { ownFilled, type OwnFilled } from './queries.ts';

/**
 * One of the applicant's own cases, to save what was typed in it.
 * @throws NotFound when it is not theirs, with words when it was until a moment ago
 */
export const ownToChange = (db: Reader, person: Person, id: string): Promise<OwnFilled> =>
	ownFilled(db, person, id).catch(async (thrown: unknown) => {
		throw thrown instanceof NotFound ? await lostAccess(db, person, id) : thrown;
	});

/**
 * What the scheme of an application asks, whoever wants to know: schemes are public. With it a form that was posted after
 * a session ended can be read and given back.
 * @throws NotFound when there is no such application
 */
export async function askedIn(db: Reader, application_id: string): Promise<SchemeContent> {
	const row = await db
		.selectFrom('application')
		.where('id', '=', application_id)
		.select('scheme_version_id')
		.executeTakeFirst();
	if (!row) throw new NotFound('application');
	return schemeContent(db, row.scheme_version_id);
}
