import { sql } from 'kysely';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { officeCapacity } from '../ranking/office-capacity.ts';

/** What stands ready to be proposed: ranked cases, complete ones that fail a hard rule, and what was not completed in time. */
const ready = (db: Reader, person: Person) =>
	db
		.selectFrom('application')
		.where(visible(person, officeCapacity(person)))
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.leftJoin('ranking_row', 'ranking_row.application_id', 'application.id')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('finding')
					.whereRef('finding.application_id', '=', 'application.id')
					.where('finding.state', '=', 'confirmed')
					.where('finding.severity', '=', 'hard')
					.select(sql<string | null>`string_agg(rule_id, ', ' order by rule_id)`.as('rules'))
					.as('failures'),
			(join) => join.onTrue()
		)
		.where((eb) =>
			eb.or([
				eb('application.state', '=', 'ranked'),
				eb.and([eb('application.state', '=', 'complete'), eb('rules', 'is not', null)]),
				eb.and([
					eb('application.state', '=', 'submitted'),
					eb.exists(
						eb
							.selectFrom('term')
							.innerJoin('completion_request', 'completion_request.id', 'term.record_id')
							.whereRef('term.application_id', '=', 'application.id')
							.where('term.kind', '=', 'not_processed')
							.where('term.stopped_on', 'is', null)
							.where('completion_request.state', '=', 'lapsed')
							.select('term.id')
					)
				])
			])
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('decision')
						.whereRef('decision.application_id', '=', 'application.id')
						.where('decision.kind', 'in', ['award', 'rejection', 'not_processed'])
						.where('decision.state', '<>', 'returned')
						.select('decision.id')
				)
			)
		)
		.select(({ selectFrom }) => [
			'application.id',
			'application.number',
			'organisation.name',
			'organisation.city',
			'application.state',
			'application.requested_cents',
			'position',
			'outcome',
			'awarded_cents',
			'called_at',
			'rules',
			sql<number>`count(*) over ()`.as('total'),
			selectFrom('decision')
				.whereRef('decision.application_id', '=', 'application.id')
				.where('decision.kind', 'in', ['award', 'rejection', 'not_processed'])
				.orderBy('proposed_at', 'desc')
				.limit(1)
				.select('returned_reason')
				.as('returned_reason')
		])
		.orderBy(sql`position nulls first`)
		.orderBy('application.number');

export type ReadyRow = Awaited<ReturnType<ReturnType<typeof ready>['executeTakeFirstOrThrow']>>;

type Standing = Pick<ReadyRow, 'state' | 'outcome' | 'called_at' | 'rules'>;

/** What follows for a case: an award only when there is money for it and no hard rule fails. */
export function followingKind({ state, outcome, called_at, rules }: Standing) {
	if (state === 'submitted') return 'not_processed' as const;
	const paid = outcome === 'fits' || outcome === 'partial' || called_at !== null;
	return paid && rules === null ? ('award' as const) : ('rejection' as const);
}

/** One page of what can be proposed. */
export const readyToPropose = (db: Reader, person: Person, page: { limit: number; offset: number }) =>
	ready(db, person).limit(page.limit).offset(page.offset).execute();

/** How many cases wait for a proposal. */
export async function countReady(db: Reader, person: Person): Promise<number> {
	const row = await ready(db, person).limit(1).executeTakeFirst();
	return row?.total ?? 0;
}
