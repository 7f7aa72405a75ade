import { misfitOf } from '#lib/domain/assignment/cost.ts';
import type { Assignment, AssignmentProblem } from '#lib/domain/assignment/problem.ts';
import { whyEmpty } from '#lib/domain/assignment/run.ts';
import type { Database, Tx } from '../db/connect.ts';
import { personById } from '../person/queries.ts';
import { solveInThread } from './in-thread.ts';
import { readProblem } from './read-problem.ts';
import type { SolveProgress } from './solve.ts';

/** Out of a hundred: what is done when the cases are read, and when the best assignment is found. */
const READ = 5;
const SOLVED = 95;

/** Works out the proposal that was asked for, and keeps it for the officer. Run again after a crash it begins anew. */
export async function proposeAssignment(db: Database, run_id: string): Promise<void> {
	const run = await db
		.updateTable('assignment_run')
		.set({ state: 'running', done: 0 })
		.where('id', '=', run_id)
		.where('state', 'in', ['waiting', 'running'])
		.returning(['tranche_id', 'requested_by'])
		.executeTakeFirst();
	const officer = run && (await personById(db, run.requested_by));
	if (!run || !officer) return;
	const start = performance.now();
	const problem = await readProblem(db, { tranche_id: run.tranche_id, officer });
	await reached(db, run_id, READ);
	let at: SolveProgress = { round: 1, steps: 0 };
	const assignment = await solveInThread(problem, (progress) => {
		at = progress;
		void reached(db, run_id, shareOf(problem, progress)).catch(() => undefined);
	}).catch(async (thrown: unknown) => {
		await db
			.updateTable('assignment_run')
			.set({ state: 'failed' })
			.where('id', '=', run_id)
			.where('state', '=', 'running')
			.execute();
		throw thrown;
	});
	await reached(db, run_id, SOLVED);
	await db.transaction().execute(async (tx) => {
		const seconds = (performance.now() - start) / 1000;
		const wanted = await tx
			.updateTable('assignment_run')
			.set({
				state: 'proposed',
				done: 100,
				solver: JSON.stringify({ seconds, steps: at.steps, rounds: at.round })
			})
			.where('id', '=', run_id)
			.where('state', '=', 'running')
			.returning('id')
			.executeTakeFirst();
		if (wanted) await keep(tx, run_id, problem, assignment);
	});
}

/** Nobody knows how many steps are left: the bar nears the end the slower, the more there were for so many cases. */
const shareOf = ({ cases, reviewers }: AssignmentProblem, { steps }: SolveProgress) =>
	READ + Math.floor((SOLVED - READ) * (1 - Math.exp(-steps / (2 * (cases.length + reviewers.length)))));

const reached = (db: Database, run_id: string, done: number) =>
	db
		.updateTable('assignment_run')
		.set({ done })
		.where('id', '=', run_id)
		.where('state', '=', 'running')
		.where('done', '<', done)
		.execute();

const AT_ONCE = 1000;

async function keep(
	tx: Tx,
	run_id: string,
	problem: AssignmentProblem,
	assignment: Assignment
): Promise<void> {
	await tx.deleteFrom('assignment_case').where('run_id', '=', run_id).execute();
	await tx.deleteFrom('assignment_reviewer').where('run_id', '=', run_id).execute();
	const reviewers = new Map(problem.reviewers.map((reviewer) => [reviewer.id, reviewer]));
	for (const some of chunks(problem.reviewers))
		await tx
			.insertInto('assignment_reviewer')
			.values(some.map(({ id, capacity, held }) => ({ run_id, reviewer_id: id, capacity, held })))
			.execute();
	for (const some of chunks(problem.cases)) {
		await tx
			.insertInto('assignment_case')
			.values(
				some.map((one) => ({
					run_id,
					application_id: one.id,
					places: one.places,
					empty_because: whyEmpty(problem, assignment, one)
				}))
			)
			.execute();
		const choices = some.flatMap((one) =>
			(assignment.get(one.id) ?? []).flatMap((id) => {
				const reviewer = reviewers.get(id);
				if (!reviewer) return [];
				const { care, language } = misfitOf(one, reviewer);
				return {
					run_id,
					application_id: one.id,
					reviewer_id: id,
					unknown_care: care,
					unread_language: language
				};
			})
		);
		if (choices.length > 0) await tx.insertInto('assignment_choice').values(choices).execute();
	}
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
	for (let from = 0; from < rows.length; from += AT_ONCE) yield rows.slice(from, from + AT_ONCE);
}
