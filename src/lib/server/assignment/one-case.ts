import { misfitOf } from '#lib/domain/assignment/cost.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { caseHeads } from '../case/heads.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { proposedFor } from './proposed-for.ts';
import { assignmentRun } from './queries.ts';
import { readProblem } from './read-problem.ts';

/**
 * One case of a proposal with everybody who may have it: how full they are without it, and what of it they do not
 * bring along; those who fit best first.
 * @throws NotFound when the proposal or the case is not this officer's to see, or the case needs nobody any more
 */
export async function proposedCase(
	db: Reader,
	person: Person,
	{ run_id, application_id }: { readonly run_id: string; readonly application_id: string }
) {
	const run = await assignmentRun(db, person, run_id);
	const [head] = await caseHeads(db, person, [application_id]);
	if (!run || !head) throw new NotFound('assignment_case');
	const problem = await readProblem(db, {
		tranche_id: run.tranche_id,
		officer: person,
		only: [application_id]
	});
	const [one] = problem.cases;
	if (!one) throw new NotFound('assignment_case');
	const proposed = await proposedFor(db, run_id, application_id);
	const chosen = await db
		.selectFrom('assignment_choice')
		.where('run_id', '=', run_id)
		.where('application_id', '=', application_id)
		.select('reviewer_id')
		.execute();
	const able = problem.reviewers.filter(({ id }) => !one.barred.includes(id));
	const names = able.length
		? await db
				.selectFrom('person')
				.where(
					'id',
					'in',
					able.map(({ id }) => id)
				)
				.select(['id', 'name'])
				.execute()
		: [];
	const people = able.map((reviewer) => ({
		id: reviewer.id,
		name: names.find(({ id }) => id === reviewer.id)?.name ?? '',
		capacity: reviewer.capacity,
		load: reviewer.held + (proposed.get(reviewer.id) ?? 0),
		misfit: misfitOf(one, reviewer)
	}));
	const rank = ({ misfit, load, capacity }: (typeof people)[number]) =>
		(load >= capacity ? 100 : 0) + (misfit.language ? 2 : 0) + (misfit.care ? 1 : 0) + load / (capacity + 1);
	return {
		run,
		case: head,
		places: one.places,
		chosen: chosen.map(({ reviewer_id }) => reviewer_id),
		people: people.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl'))
	};
}
