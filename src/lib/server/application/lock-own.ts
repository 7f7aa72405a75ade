import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Reader, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockApplication } from './lock.ts';
import { ALREADY_SUBMITTED, READER } from './words.ts';

/**
 * The organisation this person may act for.
 * @throws NotFound when it is not theirs, Refused when they may only read
 */
export async function permitEditor(db: Reader, person: Person, organisation_id: string): Promise<void> {
	const member = await db
		.selectFrom('organisation_member')
		.where('organisation_id', '=', organisation_id)
		.where('person_id', '=', person.id)
		.select('role')
		.executeTakeFirst();
	if (!member) throw new NotFound('organisation');
	if (member.role === 'reader') throw new Refused(READER);
}

/** Whether this person may act for the organisation, so that a page offers no form that would be refused. */
export const mayEdit = (db: Reader, person: Person, organisation_id: string): Promise<boolean> =>
	permitEditor(db, person, organisation_id).then(
		() => true,
		(thrown: unknown) => {
			if (thrown instanceof Refused || thrown instanceof NotFound) return false;
			throw thrown;
		}
	);

/** Locks an application of one's own organisation, to change it. */
export async function lockOwn(tx: Tx, person: Person, id: string) {
	const application = await lockApplication(tx, person, 'applicant', id);
	await permitEditor(tx, person, application.organisation_id);
	return application;
}

/**
 * Locks an application of one's own that is still a draft: the only state in which answers change.
 * Saving goes on after the tranche closed, so that nothing typed is lost; only submitting is refused then.
 */
export async function lockDraft(tx: Tx, person: Person, id: string) {
	const application = await lockOwn(tx, person, id);
	if (application.state !== 'draft') throw new Refused(ALREADY_SUBMITTED);
	return application;
}
