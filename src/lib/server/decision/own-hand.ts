import type { Reason } from '../../domain/refusal.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import type { Matter } from './effect.ts';

const PROPOSER: Reason = {
	nl: 'U hebt dit besluit zelf voorgesteld. Een ander moet het nemen.',
	en: 'You proposed this decision yourself. Another person must take it.'
};
const REVIEWER: Reason = {
	nl: 'U bent beoordelaar van deze aanvraag. Een ander moet dit besluit nemen.',
	en: 'You are a reviewer of this application. Another person must take this decision.'
};

/** Why this person had a hand in the matter and so does not decide it: proposer and reviewers stay out. */
export async function ownHand(
	db: Reader,
	person: Person,
	decision: Pick<Matter['decision'], 'proposed_by' | 'application_id'>
): Promise<Reason[]> {
	const review = await db
		.selectFrom('review')
		.where('application_id', '=', decision.application_id)
		.where('reviewer_id', '=', person.id)
		.where(({ or, eb }) =>
			or([eb('state', 'in', ['assigned', 'declared', 'submitted']), eb('declared_at', 'is not', null)])
		)
		.select('id')
		.executeTakeFirst();
	return [...(decision.proposed_by === person.id ? [PROPOSER] : []), ...(review ? [REVIEWER] : [])];
}
