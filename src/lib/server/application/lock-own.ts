import type { Acting } from '#lib/domain/application/acting.ts';
import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Reader, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockApplication } from './lock.ts';
import { lostAccess, lostMembership } from './lost-access.ts';
import { ALREADY_SUBMITTED, NOT_BY_MANDATE, READER } from './words.ts';

/**
 * The organisation this person may act for as its owner or editor.
 * @throws NotFound when it is not theirs, with words when it was a moment ago; Refused when they may only read
 */
export async function permitEditor(db: Reader, person: Person, organisation_id: string): Promise<void> {
	try {
		await permitActing(db, person, { organisation_id });
	} catch (thrown) {
		throw thrown instanceof NotFound ? await lostMembership(db, person, organisation_id) : thrown;
	}
}

type Own = { readonly id: string; readonly organisation_id: string };

/** As what this person acts in this case, so that a page offers nothing that would be refused; null when they only read. */
export const actsAs = (db: Reader, person: Person, own: Own): Promise<Acting | null> =>
	permitActing(db, person, own).catch((thrown: unknown) => {
		if (thrown instanceof Refused || thrown instanceof NotFound) return null;
		throw thrown;
	});

/** Whether this person may act in this case at all. */
export const mayEdit = async (db: Reader, person: Person, own: Own): Promise<boolean> =>
	(await actsAs(db, person, own)) !== null;

/** As a member of the organisation, or by a mandate for this application (Awb 2:1). */
async function permitActing(
	db: Reader,
	person: Person,
	{ id, organisation_id }: Partial<Own> & Pick<Own, 'organisation_id'>
): Promise<Acting> {
	const { role, mandate } = await db
		.selectNoFrom(({ selectFrom }) => [
			selectFrom('organisation_member')
				.where('organisation_id', '=', organisation_id)
				.where('person_id', '=', person.id)
				.select('role')
				.as('role'),
			selectFrom('mandate_in_force')
				.where('application_id', '=', id ?? null)
				.where('person_id', '=', person.id)
				.select('id')
				.as('mandate')
		])
		.executeTakeFirstOrThrow();
	if (role === 'owner' || role === 'editor') return 'member';
	if (mandate) return 'mandate';
	if (role === 'reader') throw new Refused(READER);
	throw new NotFound('organisation');
}

/**
 * Locks an application to change it: of one's own organisation as owner or editor, or as its adviser with a mandate in
 * force. `by` says in which of the two capacities.
 * @throws NotFound when it is not theirs, with words when it was a moment ago; Refused when they may only read
 */
export async function lockOwn(tx: Tx, person: Person, id: string) {
	try {
		const application = await lockApplication(tx, person, 'applicant', id);
		const by = await permitActing(tx, person, application);
		return { ...application, by };
	} catch (thrown) {
		throw thrown instanceof NotFound ? await lostAccess(tx, person, id) : thrown;
	}
}

/** The same for what stays with the organisation itself: withdrawing, its bank account, mandates. Refused for an adviser. */
export async function lockOwnAsMember(tx: Tx, person: Person, id: string) {
	const application = await lockOwn(tx, person, id);
	if (application.by === 'mandate') throw new Refused(NOT_BY_MANDATE);
	return application;
}

/** Judges that of a case the caller has locked: no adviser gives a voucher back. */
export async function permitMember(db: Reader, person: Person, own: Own): Promise<void> {
	const by = await permitActing(db, person, own);
	if (by === 'mandate') throw new Refused(NOT_BY_MANDATE);
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
