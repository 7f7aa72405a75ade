import type { Assignment, AssignmentProblem } from './problem.ts';

export type AssignmentFault =
	| { readonly kind: 'barred' | 'twice' | 'unknown'; readonly case_id: string; readonly reviewer_id: string }
	| { readonly kind: 'too_many'; readonly case_id: string }
	| { readonly kind: 'over_capacity'; readonly reviewer_id: string };

/** What an assignment may never do: pass a capacity, give a case to somebody barred from it, or twice to the same. */
export function faultsOf(problem: AssignmentProblem, assignment: Assignment): AssignmentFault[] {
	const faults: AssignmentFault[] = [];
	const load = new Map(problem.reviewers.map(({ id, held }) => [id, held]));
	for (const { id: case_id, places, barred } of problem.cases) {
		const chosen = assignment.get(case_id) ?? [];
		if (chosen.length > places) faults.push({ kind: 'too_many', case_id });
		for (const [index, reviewer_id] of chosen.entries()) {
			const held = load.get(reviewer_id);
			if (held === undefined) faults.push({ kind: 'unknown', case_id, reviewer_id });
			else load.set(reviewer_id, held + 1);
			if (barred.includes(reviewer_id)) faults.push({ kind: 'barred', case_id, reviewer_id });
			if (chosen.indexOf(reviewer_id) < index) faults.push({ kind: 'twice', case_id, reviewer_id });
		}
	}
	for (const { id: reviewer_id, capacity, held } of problem.reviewers)
		if ((load.get(reviewer_id) ?? 0) > Math.max(capacity, held))
			faults.push({ kind: 'over_capacity', reviewer_id });
	return faults;
}
