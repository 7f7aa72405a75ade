import { assignmentPoints } from '#lib/domain/assignment/cost.ts';
import { faultsOf } from '#lib/domain/assignment/faults.ts';
import { solveInThread } from '#lib/server/assignment/in-thread.ts';
import { anAssignmentProblem } from '#lib/server/testing/an-assignment-problem.ts';

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
		const assignment = await solveInThread(problem);
		const seconds = (performance.now() - start) / 1000;
		if (faultsOf(problem, assignment).length > 0) throw new Error(`The assignment is at fault: ${name}`);
		measured.push({ name, seconds, points: assignmentPoints(problem, assignment) });
	}
	return measured;
}
