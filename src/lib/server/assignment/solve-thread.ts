import { parentPort, workerData } from 'node:worker_threads';
import type { AssignmentProblem } from '#lib/domain/assignment/problem.ts';
import type { SolveMessage } from './in-thread.ts';
import { solveAssignment } from './solve.ts';

/** Between two words about how far it is, in milliseconds. */
const PAUSE = 250;

const tell = (message: SolveMessage) => parentPort?.postMessage(message);
let told = 0;

const assignment = await solveAssignment(workerData as AssignmentProblem, (progress) => {
	if (performance.now() - told < PAUSE) return;
	told = performance.now();
	tell({ progress });
});
tell({ assignment: [...assignment] });
