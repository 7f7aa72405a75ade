import { sql } from 'kysely';
import { isScored } from '#lib/domain/ranking/order.ts';
import { visible } from '../application/visible.ts';
import { officeTranches } from '../case/tranches.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { freePlaces } from '../review/places.ts';
import { careTypeName } from '../review/queue.ts';
import { judged } from './read-problem.ts';

/** A proposal with the name of its tranche and who asked for it; null when it is not this officer's to see. */
export async function assignmentRun(db: Reader, person: Person, run_id: string) {
	const run = await db
		.selectFrom('assignment_run as run')
		.innerJoin('tranche', 'tranche.id', 'run.tranche_id')
		.innerJoin('person as asker', 'asker.id', 'run.requested_by')
		.where('run.id', '=', run_id)
		.selectAll('run')
		.select(['tranche.name as tranche_name', 'asker.name as asker'])
		.executeTakeFirst();
	const mine = run && (await officeTranches(db, person)).some(({ id }) => id === run.tranche_id);
	return mine ? run : null;
}

const given = (db: Reader, person: Person, run_id: string) =>
	db
		.selectFrom('application')
		.where(visible(person, 'grant_officer'))
		.innerJoin('assignment_case as c', 'c.application_id', 'application.id')
		.where('c.run_id', '=', run_id)
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom('assignment_choice as choice')
					.whereRef('choice.run_id', '=', 'c.run_id')
					.whereRef('choice.application_id', '=', 'c.application_id')
					.select(({ fn, eb: of }) => [
						fn.countAll<number>().as('filled'),
						fn
							.countAll<number>()
							.filterWhere(of('unknown_care', '=', true))
							.as('unknown_care'),
						fn
							.countAll<number>()
							.filterWhere(of('unread_language', '=', true))
							.as('unread_language')
					])
					.as('chosen'),
			(join) => join.onTrue()
		);

/** What a proposal comes to, over the cases this officer may see. */
export const runCounts = (db: Reader, person: Person, run_id: string) =>
	given(db, person, run_id)
		.select(({ fn, eb, lit }) => [
			fn.countAll<number>().as('cases'),
			fn.coalesce(fn.sum<number>('c.places'), lit(0)).as('places'),
			fn.coalesce(fn.sum<number>('filled'), lit(0)).as('filled'),
			fn.coalesce(fn.sum<number>('unknown_care'), lit(0)).as('unknown_care'),
			fn.coalesce(fn.sum<number>('unread_language'), lit(0)).as('unread_language'),
			fn.countAll<number>().filterWhere('c.applied_at', 'is not', null).as('applied'),
			fn.countAll<number>().filterWhere('c.refused', 'is not', null).as('refused'),
			fn
				.countAll<number>()
				.filterWhere(eb('filled', '<', eb.ref('c.places')))
				.as('short')
		])
		.executeTakeFirstOrThrow();

export const RUN_VIEWS = ['all', 'short', 'misfit', 'refused'] as const;
export type RunView = (typeof RUN_VIEWS)[number];
export const RUN_PAGE = 25;

/** A page of the cases of a proposal, those that came out short first, and how many there are. */
export async function runCases(
	db: Reader,
	person: Person,
	{ run_id, view, page }: { readonly run_id: string; readonly view: RunView; readonly page: number }
) {
	const rows = await given(db, person, run_id)
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.$if(view === 'short', (query) => query.whereRef('filled', '<', 'c.places'))
		.$if(view === 'misfit', (query) =>
			query.where((eb) => eb.or([eb('unknown_care', '>', 0), eb('unread_language', '>', 0)]))
		)
		.$if(view === 'refused', (query) => query.where('c.refused', 'is not', null))
		.orderBy(sql`filled < c.places`, 'desc')
		.orderBy('application.number')
		.select([
			'application.id',
			'application.number',
			'application.language',
			'organisation.name',
			'organisation.city',
			careTypeName.as('care_type'),
			'c.places',
			'c.empty_because',
			'c.applied_at',
			'c.refused',
			'filled',
			sql<number>`count(*) over ()`.as('total')
		])
		.limit(RUN_PAGE)
		.offset((page - 1) * RUN_PAGE)
		.execute();
	const chosen = rows.length
		? await db
				.selectFrom('assignment_choice as choice')
				.innerJoin('person', 'person.id', 'choice.reviewer_id')
				.where('run_id', '=', run_id)
				.where(
					'application_id',
					'in',
					rows.map(({ id }) => id)
				)
				.orderBy('person.name')
				.select(['application_id', 'person.id', 'name', 'unknown_care', 'unread_language', 'chosen_by'])
				.execute()
		: [];
	return {
		total: rows[0]?.total ?? 0,
		rows: rows.map(({ total: _, ...row }) => ({
			...row,
			reviewers: chosen.filter(({ application_id }) => application_id === row.id)
		}))
	};
}

/** What every reviewer gets in a proposal, the fullest first. */
export const runLoads = (db: Reader, run_id: string) =>
	db
		.selectFrom('assignment_reviewer as r')
		.innerJoin('person', 'person.id', 'r.reviewer_id')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('assignment_choice as choice')
					.whereRef('choice.run_id', '=', 'r.run_id')
					.whereRef('choice.reviewer_id', '=', 'r.reviewer_id')
					.select(({ fn, or, eb: of }) => [
						fn.countAll<number>().as('given'),
						fn
							.countAll<number>()
							.filterWhere(or([of('unknown_care', '=', true), of('unread_language', '=', true)]))
							.as('misfits')
					])
					.as('gets'),
			(join) => join.onTrue()
		)
		.where('r.run_id', '=', run_id)
		.orderBy(sql`(r.held + gets.given)::float8 / greatest(r.capacity, 1)`, 'desc')
		.orderBy('person.name')
		.select(['person.id', 'person.name', 'r.capacity', 'r.held', 'given', 'misfits'])
		.$narrowType<{ given: number; misfits: number }>()
		.execute();

/**
 * The tranches of this officer in which cases are scored, with what waits for reviewers in them and their last proposal. `waiting`: cases that can
 * have reviewers now; `blocked`: complete, but a finding is open or failed.
 */
export async function assignmentTranches(db: Reader, person: Person) {
	const tranches = (await officeTranches(db, person)).filter(({ method }) => isScored(method));
	const counts = await db
		.selectFrom('application')
		.where(visible(person, 'grant_officer'))
		.where('application.state', 'in', ['complete', 'in_review'])
		.groupBy('application.tranche_id')
		.select([
			'application.tranche_id',
			sql<number>`count(*) filter (where ${judged} and ${freePlaces} > 0)`.as('waiting'),
			sql<number>`coalesce(sum(${freePlaces}) filter (where ${judged}), 0)::int`.as('places'),
			sql<number>`count(*) filter (where not ${judged})`.as('blocked')
		])
		.execute();
	const runs = await db
		.selectFrom('assignment_run')
		.distinctOn('tranche_id')
		.orderBy('tranche_id')
		.orderBy('requested_at', 'desc')
		.select(['id', 'tranche_id', 'state', 'requested_at'])
		.execute();
	return tranches.map(({ id, name }) => ({
		id,
		name,
		...(counts.find(({ tranche_id }) => tranche_id === id) ?? { waiting: 0, places: 0, blocked: 0 }),
		run: runs.find(({ tranche_id }) => tranche_id === id) ?? null
	}));
}
