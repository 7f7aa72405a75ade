import { NotFound } from '#lib/domain/refusal.ts';
import { lockApplication } from '../application/lock.ts';
import type { Capacity } from '../application/visible.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

/**
 * Locks the case first and then the review, so that two reviewers who finish at once follow each other.
 * As a reviewer only one's own.
 */
export async function lockReview(
	tx: Tx,
	person: Person,
	as: Extract<Capacity, 'reviewer' | 'grant_officer'>,
	review_id: string
) {
	const known = await tx
		.selectFrom('review')
		.select('application_id')
		.where('id', '=', review_id)
		.$if(as === 'reviewer', (query) => query.where('reviewer_id', '=', person.id))
		.executeTakeFirst();
	if (!known) throw new NotFound('review');
	const application = await lockApplication(tx, person, as, known.application_id);
	const review = await tx
		.selectFrom('review')
		.selectAll()
		.where('id', '=', review_id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return { application, review };
}
