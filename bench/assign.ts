import { assignmentPoints } from '#lib/domain/assignment/cost.ts';
import { faultsOf } from '#lib/domain/assignment/faults.ts';
import type { Assignment, AssignmentProblem } from '#lib/domain/assignment/problem.ts';
import { solveInThread } from '#lib/server/assignment/in-thread.ts';
import { proposeAssignment } from '#lib/server/assignment/propose.ts';
import { readProblem } from '#lib/server/assignment/read-problem.ts';
import { requestAssignment } from '#lib/server/assignment/request.ts';
import type { Database } from '#lib/server/db/connect.ts';
import { anAssignmentProblem } from '#lib/server/testing/an-assignment-problem.ts';
import { aLargeTranche } from './large-tranche.ts';

const SIZES = [
	{ name: 'nobody barred', barred: 0 },
	{ name: 'other people barred from nearly every case', barred: 0.01 },
	{ name: 'hardly any room, many barred', barred: 0.05, room: 1.02 },
	{ name: 'too few reviewers', barred: 0.01, room: 0.9 }
];

export type AssignmentMeasured = { readonly name: string; readonly seconds: number; readonly points: number };

/**
 * Seconds to find the best assignment of so many cases, in tranches that are easy and that are not.
 * @throws Error when an assignment does what it may not
 */
export async function measureAssignment(cases: number, reviewers: number): Promise<AssignmentMeasured[]> {
	const measured: AssignmentMeasured[] = [];
	for (const { name, ...size } of SIZES) {
		const problem = anAssignmentProblem({ cases, reviewers, ...size });
		const start = performance.now();
		const points = pointsOf(problem, await solveInThread(problem));
		measured.push({ name, seconds: secondsSince(start), points });
	}
	return measured;
}

export type JobMeasured = {
	/** From the job's start to its proposal for the officer. */
	readonly seconds: number;
	/** Of it: the cases, the reviewers and who is barred from what. */
	readonly read: number;
	/** Of it: the best assignment. */
	readonly solve: number;
	/** Of it: the proposal, a row for every case and every place. */
	readonly keep: number;
	readonly points: number;
};

/**
 * The whole job on an empty database: a tranche of so many cases, their reviewers, and a register of interests that bars
 * one in a hundred pairs.
 * @throws Error when the proposal is at fault, or is not as good as what the solver finds without a database
 */
export async function measureJob(db: Database, cases: number, reviewers: number): Promise<JobMeasured> {
	const made = anAssignmentProblem({ cases, reviewers });
	const { officer, tranche_id } = await aLargeTranche(db, made);
	const began = performance.now();
	const problem = await readProblem(db, { tranche_id, officer });
	const read = secondsSince(began);
	const run_id = await requestAssignment(db, officer, tranche_id);
	const start = performance.now();
	await proposeAssignment(db, run_id);
	const seconds = secondsSince(start);
	const { solver } = await db
		.selectFrom('assignment_run')
		.where('id', '=', run_id)
		.select('solver')
		.executeTakeFirstOrThrow();
	const choices = await db
		.selectFrom('assignment_choice')
		.where('run_id', '=', run_id)
		.select(['application_id', 'reviewer_id'])
		.execute();
	const given = Map.groupBy(choices, ({ application_id }) => application_id);
	const points = pointsOf(
		problem,
		new Map([...given].map(([id, chosen]) => [id, chosen.map(({ reviewer_id }) => reviewer_id)]))
	);
	if (points !== pointsOf(made, await solveInThread(made)))
		throw new Error('The proposal is not the best assignment');
	const solved = solver?.seconds ?? 0;
	return { seconds, read, solve: solved - read, keep: seconds - solved, points };
}

const secondsSince = (start: number) => (performance.now() - start) / 1000;

function pointsOf(problem: AssignmentProblem, assignment: Assignment): number {
	if (faultsOf(problem, assignment).length > 0) throw new Error('The assignment is at fault');
	return assignmentPoints(problem, assignment);
}
