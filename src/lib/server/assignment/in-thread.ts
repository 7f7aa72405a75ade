import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Assignment, AssignmentProblem } from '#lib/domain/assignment/problem.ts';
import type { SolveProgress } from './solve.ts';

export type SolveMessage =
	| { readonly progress: SolveProgress }
	| { readonly assignment: readonly (readonly [case_id: string, reviewer_ids: readonly string[]])[] };

/** Found by its name in the checkout: the built server lies elsewhere, and a thread needs a file of its own. */
const SOURCE = createRequire(import.meta.url).resolve('#lib/server/assignment/solve-thread.ts');

/** The best assignment, found on a thread of its own: the solver keeps its thread busy, and the portal must not wait. */
export function solveInThread(
	problem: AssignmentProblem,
	progress: (at: SolveProgress) => void = () => undefined
): Promise<Assignment> {
	const { promise, resolve, reject } = Promise.withResolvers<Assignment>();
	const worker = new Worker(SOURCE, { env: {}, workerData: problem });
	worker
		.on('message', (message: SolveMessage) => {
			if ('progress' in message) progress(message.progress);
			else resolve(new Map(message.assignment));
		})
		.on('error', reject)
		.on('exit', () => reject(new Error('The solver ended without an answer')));
	return promise;
}
