import { misfitOf } from '#lib/domain/assignment/cost.ts';
import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { lockApplication } from '../application/lock.ts';
import type { Person } from '../person/person.ts';
import { lockRun } from './lock.ts';
import { proposedFor } from './proposed-for.ts';
import { readProblem } from './read-problem.ts';

const TOO_MANY = (places: number): Reason => ({
	nl: `Kies hoogstens ${places} ${places === 1 ? 'beoordelaar' : 'beoordelaars'}.`,
	en: `Choose at most ${places} ${places === 1 ? 'reviewer' : 'reviewers'}.`,
	field: 'reviewer_ids'
});
const NOT_OFFERED: Reason = {
	nl: 'Deze persoon kan deze aanvraag niet beoordelen.',
	en: 'This person cannot review this application.',
	field: 'reviewer_ids'
};
const FULL: Reason = {
	nl: 'Deze beoordelaar heeft geen plaats meer in deze ronde.',
	en: 'This reviewer has no room left in this tranche.',
	field: 'reviewer_ids'
};

type Change = {
	readonly run_id: string;
	readonly application_id: string;
	readonly reviewer_ids: readonly string[];
};

/**
 * The officer chooses other reviewers for a case in a proposal, or fewer. What may never be is refused here too:
 * somebody barred, or beyond a capacity.
 */
export async function changeChoice(db: Database, person: Person, change: Change): Promise<void> {
	const { run_id, application_id } = change;
	const chosen = [...new Set(change.reviewer_ids)];
	await db.transaction().execute(async (tx) => {
		const run = await lockRun(tx, person, run_id, ['proposed']);
		await lockApplication(tx, person, 'grant_officer', application_id);
		const before = await tx
			.selectFrom('assignment_choice')
			.where('run_id', '=', run_id)
			.where('application_id', '=', application_id)
			.select(['reviewer_id', 'chosen_by'])
			.execute();
		const problem = await readProblem(tx, {
			tranche_id: run.tranche_id,
			officer: person,
			only: [application_id]
		});
		const [one] = problem.cases;
		if (!one) throw new NotFound('application');
		const proposed = await proposedFor(tx, run_id, application_id);
		const reasons: Reason[] = chosen.length > one.places ? [TOO_MANY(one.places)] : [];
		const choices = chosen.flatMap((reviewer_id) => {
			const reviewer = problem.reviewers.find(({ id }) => id === reviewer_id);
			if (!reviewer || one.barred.includes(reviewer_id)) {
				reasons.push(NOT_OFFERED);
				return [];
			}
			const kept = before.find((each) => each.reviewer_id === reviewer_id);
			const load = reviewer.held + (proposed.get(reviewer_id) ?? 0);
			if (!kept && load >= reviewer.capacity) reasons.push(FULL);
			const { care, language } = misfitOf(one, reviewer);
			return {
				run_id,
				application_id,
				reviewer_id,
				unknown_care: care,
				unread_language: language,
				chosen_by: kept ? kept.chosen_by : person.id
			};
		});
		if (reasons.length > 0) throw new Refused(...reasons);
		await tx
			.deleteFrom('assignment_choice')
			.where('run_id', '=', run_id)
			.where('application_id', '=', application_id)
			.execute();
		if (choices.length > 0) await tx.insertInto('assignment_choice').values(choices).execute();
		await record(tx, {
			record: 'assignment_run',
			record_id: run_id,
			event: 'assignment.changed',
			person_id: person.id,
			application_id,
			details: { before: before.map(({ reviewer_id }) => reviewer_id), after: chosen }
		});
	});
}
