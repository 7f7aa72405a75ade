import { permit } from '#lib/domain/lifecycle.ts';
import { FINDING } from '#lib/domain/finding/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { actorOf, type Person } from '../person/person.ts';
import { hasDecision, lockFinding } from './lock.ts';
import { keepOverride } from './override.ts';

const TOO_LATE = {
	nl: 'Deze aanvraag is al in beoordeling of besloten. De bevinding verandert niet meer.',
	en: 'This application is in review or decided. The finding no longer changes.'
};

/** Takes a judgement back, as long as the case has not gone to review or to a decision. */
export async function reopenFinding(db: Database, person: Person, finding_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { finding, application } = await lockFinding(tx, person, finding_id);
		const state = permit(FINDING, finding.state, 'reopen', actorOf(person));
		if (!canReopen(application.state) || (await hasDecision(tx, application.id))) throw new Refused(TOO_LATE);
		await tx
			.updateTable('finding')
			.set({ state, reason: null, resolved_by: null, resolved_at: null })
			.where('id', '=', finding.id)
			.execute();
		await keepOverride(tx, person, finding, { judgement: 'reopened', reason: finding.reason ?? '' });
		await record(tx, {
			record: 'finding',
			record_id: finding.id,
			event: 'finding.reopened',
			person_id: person.id,
			application_id: application.id,
			details: { rule_id: finding.rule_id, was: finding.state, reason: finding.reason }
		});
	});
}

/** Before the review: later, reviewers and deciders build on it. */
export const canReopen = (state: string): boolean => state === 'submitted' || state === 'complete';
