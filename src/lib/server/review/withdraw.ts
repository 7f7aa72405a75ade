import { APPLICATION, type ApplicationState } from '#lib/domain/application/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { REVIEW, type ReviewState } from '#lib/domain/review/lifecycle.ts';
import type { Actor } from '#lib/domain/roles.ts';
import { record } from '../audit/record.ts';
import type { Database, Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { lapsePanel } from '../panel/lapse.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockReview } from './lock.ts';
import { settlePlaces } from './places.ts';

const NO_REASON = {
	nl: 'Schrijf waarom de beoordeling vervalt.',
	en: 'Write why the review lapses.',
	field: 'reason'
};

const RANKED = {
	nl: 'De rangschikking is vastgesteld. De beoordeling staat vast, tenzij de rangschikking wordt teruggegeven.',
	en: 'The ranking has been fixed. The review stands, unless the ranking is returned.'
};

/**
 * The officer withdraws a review; its record stays. A scored case goes back to review and needs another reviewer, unless
 * two of three remain that agree.
 */
export async function withdrawReview(
	db: Database,
	person: Person,
	{ review_id, reason }: { review_id: string; reason: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const ranked = await lockRankingOf(tx, review_id);
		const { review, application } = await lockReview(tx, person, 'grant_officer', review_id);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		if (ranked || !['scored', 'in_review'].includes(application.state)) throw new Refused(RANKED);
		await lapse(tx, actorOf(person), { review, application, reason: reason.trim() });
	});
}

type Lapsing = {
	readonly review: { readonly id: string; readonly state: ReviewState };
	readonly application: {
		readonly id: string;
		readonly state: ApplicationState;
		readonly scheme_version_id: string;
	};
	readonly reason: string;
};

/** Takes a locked review out of a locked case and keeps its record; a scored case that now lacks one reopens. */
export async function lapse(tx: Tx, actor: Actor, { review, application, reason }: Lapsing): Promise<void> {
	await move(tx, REVIEW, review, 'withdraw', actor);
	if (review.state === 'submitted') await lapsePanel(tx, actor, application.id);
	const { places, submitted } = await settlePlaces(tx, application);
	if (application.state === 'scored' && submitted < places)
		await move(tx, APPLICATION, application, 'reopen_review', actor);
	await tx.updateTable('review').set({ closing_reason: reason }).where('id', '=', review.id).execute();
	await record(tx, {
		record: 'review',
		record_id: review.id,
		event: 'review.withdrawn',
		person_id: actor.person_id,
		application_id: application.id,
		details: { reason }
	});
}

/** Holds the tranche, as who fixes a ranking does and before the case as they do; says whether a ranking is fixed. */
export async function lockRankingOf(tx: Tx, review_id: string): Promise<boolean> {
	const tranche = await tx
		.selectFrom('review')
		.innerJoin('application', 'application.id', 'review.application_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.where('review.id', '=', review_id)
		.select('tranche.id')
		.forShare('tranche')
		.executeTakeFirst();
	if (!tranche) return false;
	const ranking = await tx
		.selectFrom('ranking')
		.where('tranche_id', '=', tranche.id)
		.where('state', '<>', 'concept')
		.select('id')
		.executeTakeFirst();
	return ranking !== undefined;
}
