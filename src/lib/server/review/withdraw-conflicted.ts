import { GROUND_WORDS, type Ground } from '#lib/domain/interest/kinds.ts';
import { SYSTEM } from '#lib/domain/roles.ts';
import type { Text } from '#lib/domain/text.ts';
import { conflictsOf } from '../application/conflict.ts';
import type { Database, Reader, Tx } from '../db/connect.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { queueMail } from '../mail/queue.ts';
import { personById } from '../person/queries.ts';
import { HELD } from './places.ts';
import { lapse, lockRankingOf } from './withdraw.ts';

const BECAUSE: Text = { nl: 'Er is een belang gevonden: ', en: 'An interest was found: ' };

/**
 * Withdraws every review that is being written or was submitted by somebody who turns out to have an interest in the
 * case (Awb 2:4), as long as no ranking is fixed. Its record stays, a scored case reopens, the officer is told and the
 * place is filled again. Returns how many.
 */
export async function withdrawConflicted(db: Database): Promise<number> {
	let withdrawn = 0;
	for (const one of await conflictedReviews(db))
		if (await db.transaction().execute((tx) => withdrawOne(tx, one))) withdrawn += 1;
	return withdrawn;
}

/** The same for one person, in the transaction in which their interest became known. */
export async function withdrawOf(tx: Tx, person_id: string): Promise<void> {
	for (const one of await conflictedReviews(tx, person_id)) await withdrawOne(tx, one);
}

type Conflicted = {
	readonly id: string;
	readonly reviewer_id: string;
	readonly number: string | null;
	readonly application_id: string;
	readonly tranche_id: string;
};

/** The reviews that hold a place in an unranked case their reviewer has an interest in, in the order of locking. */
export async function conflictedReviews(db: Reader, person_id?: string): Promise<Conflicted[]> {
	const held = await db
		.selectFrom('review')
		.innerJoin('application', 'application.id', 'review.application_id')
		.where('review.state', 'in', HELD)
		.where('application.state', 'in', ['in_review', 'scored'])
		.$if(person_id !== undefined, (query) => query.where('reviewer_id', '=', person_id ?? ''))
		.orderBy('application.tranche_id')
		.orderBy('application.id')
		.select(['review.id', 'reviewer_id', 'application_id', 'application.number', 'tranche_id'])
		.execute();
	if (held.length === 0) return [];
	const conflicts = await conflictsOf(db, [...new Set(held.map(({ reviewer_id }) => reviewer_id))]);
	const found = new Set(conflicts.map((one) => `${one.application_id} ${one.person_id}`));
	return held.filter(({ application_id, reviewer_id }) => found.has(`${application_id} ${reviewer_id}`));
}

async function withdrawOne(tx: Tx, { id, reviewer_id, application_id }: Conflicted): Promise<boolean> {
	if (await lockRankingOf(tx, id)) return false;
	const application = await tx
		.selectFrom('application')
		.selectAll()
		.where('id', '=', application_id)
		.where('state', 'in', ['in_review', 'scored'])
		.forUpdate()
		.executeTakeFirst();
	const review = await tx
		.selectFrom('review')
		.selectAll()
		.where('id', '=', id)
		.where('state', 'in', HELD)
		.forUpdate()
		.executeTakeFirst();
	const grounds = (await conflictsOf(tx, [reviewer_id], application_id)).map(({ ground }) => ground);
	if (!application || !review || grounds.length === 0) return false;
	await lapse(tx, SYSTEM, { review, application, reason: because(grounds, 'nl') });
	await tellOfficers(tx, { application_id, number: application.number ?? '' });
	await enqueue(tx, 'fill_places', { application_id }, `fill ${application_id}`);
	return true;
}

const because = (grounds: readonly Ground[], language: 'nl' | 'en'): string =>
	BECAUSE[language] + [...new Set(grounds)].map((ground) => GROUND_WORDS[ground][language]).join(', ') + '.';

/** Whoever assigned the reviewers of the case, as far as they are still officers without an interest themselves. */
async function tellOfficers(
	tx: Tx,
	{ application_id, number }: { readonly application_id: string; readonly number: string }
): Promise<void> {
	const assigners = await tx
		.selectFrom('review')
		.where('application_id', '=', application_id)
		.where('assigned_by', 'is not', null)
		.select('assigned_by')
		.distinct()
		.execute();
	for (const { assigned_by } of assigners) {
		const officer = assigned_by ? await personById(tx, assigned_by) : null;
		if (!officer?.roles.includes('grant_officer')) continue;
		if ((await conflictsOf(tx, [officer.id], application_id)).length > 0) continue;
		await queueMail(tx, {
			person_id: officer.id,
			kind: 'review_conflict',
			values: { number },
			link: `/office/cases/${application_id}`,
			application_id
		});
	}
}
