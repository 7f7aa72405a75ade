import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Person } from '../person/person.ts';
import { personById } from '../person/queries.ts';
import { assign } from '../review/assign.ts';
import { tellReviewers } from '../review/tell-reviewers.ts';
import { lockRun } from './lock.ts';

/** The officer takes the proposal over: a job then gives each case to its reviewers. */
export async function startApplying(db: Database, person: Person, run_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockRun(tx, person, run_id, ['proposed']);
		const { cases } = await tx
			.selectFrom('assignment_choice')
			.where('run_id', '=', run_id)
			.select(({ fn }) => fn.count<number>('application_id').distinct().as('cases'))
			.executeTakeFirstOrThrow();
		await tx
			.updateTable('assignment_run')
			.set({ state: 'applying', done: 0, total: cases, applied_by: person.id, applied_at: await now(tx) })
			.where('id', '=', run_id)
			.execute();
		await record(tx, {
			record: 'assignment_run',
			record_id: run_id,
			event: 'assignment.applied',
			person_id: person.id,
			details: { cases }
		});
		await enqueue(tx, 'assign', { run_id }, `apply ${run_id}`);
	});
}

const GONE = {
	nl: 'Deze aanvraag is er niet meer, of u mag haar niet zien.',
	en: 'This application no longer exists, or you may not see it.'
};

/**
 * Gives the cases of a proposal to their reviewers, one by one in the name of who applied it: one that is refused by
 * now keeps its reasons and does not hold up the others. Run again after a crash it goes on where it was. At the end every
 * reviewer hears in one mail how many there are.
 */
export async function applyAssignment(db: Database, run_id: string): Promise<void> {
	const run = await db
		.selectFrom('assignment_run')
		.where('id', '=', run_id)
		.where('state', '=', 'applying')
		.select('applied_by')
		.executeTakeFirst();
	const officer = run?.applied_by ? await personById(db, run.applied_by) : null;
	if (!officer) return;
	const cases = await db
		.selectFrom('assignment_case as c')
		.innerJoin('assignment_choice as choice', (join) =>
			join.onRef('choice.run_id', '=', 'c.run_id').onRef('choice.application_id', '=', 'c.application_id')
		)
		.innerJoin('application', 'application.id', 'c.application_id')
		.where('c.run_id', '=', run_id)
		.where('c.applied_at', 'is', null)
		.where('c.refused', 'is', null)
		.groupBy(['c.application_id', 'application.number'])
		.orderBy('application.number')
		.select(({ fn }) => [
			'c.application_id',
			fn.agg<string[]>('array_agg', ['choice.reviewer_id']).as('reviewer_ids')
		])
		.execute();
	for (const one of cases) await applyOne(db, officer, run_id, one);
	await db.transaction().execute(async (tx) => {
		const applied = await tx
			.updateTable('assignment_run')
			.set(({ ref }) => ({ state: 'applied', done: ref('total') }))
			.where('id', '=', run_id)
			.where('state', '=', 'applying')
			.returning('id')
			.executeTakeFirst();
		if (!applied) return;
		const chosen = await tx
			.selectFrom('assignment_choice')
			.where('run_id', '=', run_id)
			.select('reviewer_id')
			.distinct()
			.execute();
		await tellReviewers(
			tx,
			chosen.map(({ reviewer_id }) => reviewer_id)
		);
	});
}

type One = { readonly application_id: string; readonly reviewer_ids: readonly string[] };

async function applyOne(db: Database, officer: Person, run_id: string, one: One): Promise<void> {
	const { application_id } = one;
	try {
		await db.transaction().execute(async (tx) => {
			await assign(tx, officer, { ...one, partly: true });
			const applied_at = await now(tx);
			await tx
				.updateTable('assignment_case')
				.set({ applied_at })
				.where('run_id', '=', run_id)
				.where('application_id', '=', application_id)
				.execute();
		});
	} catch (thrown) {
		if (!(thrown instanceof Refused || thrown instanceof NotFound)) throw thrown;
		const reasons = thrown instanceof Refused ? thrown.reasons : [GONE];
		await db
			.updateTable('assignment_case')
			.set({ refused: JSON.stringify(reasons.map(({ nl, en }) => ({ nl, en }))) })
			.where('run_id', '=', run_id)
			.where('application_id', '=', application_id)
			.execute();
	}
	await db
		.updateTable('assignment_run')
		.set(({ eb, fn, ref }) => ({ done: fn<number>('least', [ref('total'), eb('done', '+', 1)]) }))
		.where('id', '=', run_id)
		.execute();
}
