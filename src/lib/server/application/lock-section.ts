import type { ApplicationSection } from '#lib/domain/application/answers.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { today } from '../clock.ts';
import type { Reader, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockOwn } from './lock-own.ts';
import { ALREADY_SUBMITTED } from './words.ts';

/**
 * Locks an application of one's own to change the answers of a section: a draft, or one of which a request to complete
 * asks about this very section (Awb 4:5). What was sent before is kept as history.
 */
export async function lockSection(tx: Tx, person: Person, id: string, section: ApplicationSection) {
	const application = await lockOwn(tx, person, id);
	if (application.state === 'draft') return application;
	if (application.state === 'submitted' && (await askedSections(tx, id)).includes(section))
		return application;
	throw new Refused(ALREADY_SUBMITTED);
}

/** The sections that an open request to complete asks about. */
export async function askedSections(db: Reader, application_id: string): Promise<ApplicationSection[]> {
	const rows = await db
		.selectFrom('completion_request')
		.innerJoin('request_item', 'request_id', 'completion_request.id')
		.where('application_id', '=', application_id)
		.where('kind', '=', 'completion')
		.where('state', '=', 'asked')
		.where('until_on', '>=', await today(db))
		.select('section')
		.distinct()
		.execute();
	return rows.flatMap(({ section }) => section ?? []);
}
