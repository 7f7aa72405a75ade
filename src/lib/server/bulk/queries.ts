import { sql } from 'kysely';
import type { BulkCounts } from '#lib/domain/bulk/bulk.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

export const BULK_VIEWS = ['all', 'good', 'bad'] as const;
export type BulkView = (typeof BULK_VIEWS)[number];
export const BULK_PAGE = 50;

/** The cases of a run this officer may still see. */
const casesOf = (db: Reader, person: Person, run_id: string) =>
	db
		.selectFrom('application')
		.where(visible(person, 'grant_officer'))
		.innerJoin('bulk_case', 'bulk_case.application_id', 'application.id')
		.where('bulk_case.run_id', '=', run_id);

/** A run of this officer, with how many of its cases are in each state; null when it is not theirs. */
export async function bulkRun(db: Reader, person: Person, run_id: string) {
	const run = await db
		.selectFrom('bulk_run')
		.where('id', '=', run_id)
		.where('requested_by', '=', person.id)
		.selectAll()
		.executeTakeFirst();
	if (!run) return null;
	const rows = await casesOf(db, person, run_id)
		.groupBy('bulk_case.state')
		.select(({ fn }) => [
			'bulk_case.state',
			fn.countAll<number>().as('count'),
			sql<number>`coalesce(sum((plan->>'amount_cents')::bigint), 0)`.as('sum_cents')
		])
		.execute();
	const counts: BulkCounts = {
		waiting: 0,
		ready: 0,
		blocked: 0,
		done: 0,
		failed: 0,
		...Object.fromEntries(rows.map(({ state, count }) => [state, count]))
	};
	return {
		...run,
		counts,
		cases: rows.reduce((sum, { count }) => sum + count, 0),
		/** What is awarded by what goes through. */
		sum_cents: rows
			.filter(({ state }) => state === 'ready' || state === 'done')
			.reduce((sum, { sum_cents }) => sum + sum_cents, 0)
	};
}

/** A page of the cases of a run, what does not go through first, and how many there are. */
export async function bulkCases(
	db: Reader,
	person: Person,
	{ run_id, view, page }: { readonly run_id: string; readonly view: BulkView; readonly page: number }
) {
	const rows = await casesOf(db, person, run_id)
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.$if(view === 'good', (query) => query.where('bulk_case.state', 'in', ['ready', 'done']))
		.$if(view === 'bad', (query) => query.where('bulk_case.state', 'in', ['blocked', 'failed']))
		.orderBy((eb) => eb('bulk_case.state', 'in', ['blocked', 'failed']), 'desc')
		.orderBy('position')
		.select([
			'application.id',
			'application.number',
			'organisation.name',
			'organisation.city',
			'bulk_case.state',
			'plan',
			'reasons',
			'record_id'
		])
		.limit(BULK_PAGE)
		.offset((page - 1) * BULK_PAGE)
		.execute();
	const reviewer_ids = rows.flatMap(({ plan }) => plan?.reviewer_ids ?? []);
	const people = reviewer_ids.length
		? await db
				.selectFrom('person')
				.where('id', 'in', [...new Set(reviewer_ids)])
				.select(['id', 'name'])
				.execute()
		: [];
	const names = new Map(people.map(({ id, name }) => [id, name]));
	return rows.map((row) => ({
		...row,
		reviewers: (row.plan?.reviewer_ids ?? []).map((id) => names.get(id) ?? '')
	}));
}

const RECENT = 20;

/** The last acts on many cases that this officer confirmed. */
export const recentRuns = (db: Reader, person: Person) =>
	db
		.selectFrom('bulk_run')
		.where('requested_by', '=', person.id)
		.where('confirmed_at', 'is not', null)
		.orderBy('confirmed_at', 'desc')
		.select(({ selectFrom }) => [
			'id',
			'act',
			'confirmed_at',
			selectFrom('bulk_case')
				.whereRef('run_id', '=', 'bulk_run.id')
				.select(({ fn }) => fn.countAll<number>().filterWhere('state', '=', 'done').as('n'))
				.as('done'),
			selectFrom('bulk_case')
				.whereRef('run_id', '=', 'bulk_run.id')
				.select(({ fn }) => fn.countAll<number>().filterWhere('state', 'in', ['blocked', 'failed']).as('n'))
				.as('refused')
		])
		.limit(RECENT)
		.execute();
