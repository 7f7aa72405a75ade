import { sql } from 'kysely';
import type { ApplicationState } from '#lib/domain/application/lifecycle.ts';
import type { NEEDS, SORTS } from '#lib/forms/office/work-filters.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { officeCapacity } from '../ranking/office-capacity.ts';

/** A case waits for its decision in these states; afterwards no term runs. */
export const UNDECIDED: readonly ApplicationState[] = [
	'submitted',
	'complete',
	'in_review',
	'scored',
	'ranked'
];

export type WorkWishes = {
	/** Only these cases. */
	readonly ids?: readonly string[] | undefined;
	readonly search?: string | undefined;
	readonly state?: ApplicationState | undefined;
	readonly care_type?: string | undefined;
	/** Only these tranches. */
	readonly tranche_ids?: readonly string[] | undefined;
	/** Only what must be decided by this day, and whose clock does not stand still. */
	readonly due_by?: string | undefined;
	readonly received_since?: Date | undefined;
	readonly needs?: (typeof NEEDS)[number] | undefined;
	readonly sort: (typeof SORTS)[number];
	readonly descending: boolean;
	readonly page: number;
};

export const PAGE_SIZE = 25;

/** Everything the list shows and sorts by: one row for each case this person may see. */
const cases = (db: Reader, person: Person) =>
	db
		.with(
			'weight',
			() => sql<{ version_id: string; criterion: string; weight: number }>`
			(select id as version_id, c->>'code' as criterion, (c->>'weight')::float8 as weight
			from scheme_version, jsonb_array_elements(content->'criteria') c)`
		)
		.selectFrom('application')
		.where(visible(person, officeCapacity(person)))
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.leftJoin('term as clock', (join) =>
			join
				.onRef('clock.record_id', '=', 'application.id')
				.on('clock.kind', '=', 'decision')
				.on('clock.stopped_on', 'is', null)
		)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('finding')
					.whereRef('finding.application_id', '=', 'application.id')
					.select(({ fn, and, eb: of }) => [
						fn.countAll<number>().filterWhere('finding.state', '=', 'open').as('open_findings'),
						fn
							.countAll<number>()
							.filterWhere(and([of('finding.state', '=', 'confirmed'), of('severity', '=', 'hard')]))
							.as('hard_failures')
					])
					.as('findings'),
			(join) => join.onTrue()
		)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('review')
					.whereRef('review.application_id', '=', 'application.id')
					.select(({ fn }) => [
						fn
							.countAll<number>()
							.filterWhere('review.state', 'in', ['assigned', 'declared', 'submitted'])
							.as('reviewers'),
						fn.countAll<number>().filterWhere('review.state', '=', 'submitted').as('reviewed')
					])
					.as('reviews'),
			(join) => join.onTrue()
		)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('review as r')
					.innerJoin('review_score as s', 's.review_id', 'r.id')
					.innerJoin('weight as w', 'w.criterion', 's.criterion')
					.whereRef('w.version_id', '=', 'application.scheme_version_id')
					.whereRef('r.application_id', '=', 'application.id')
					.where('r.state', '=', 'submitted')
					.where('application.state', 'not in', ['submitted', 'complete', 'in_review'])
					.select(
						sql<number | null>`(sum(s.score * w.weight) / 5 / count(distinct r.id))::float8`.as('score')
					)
					.as('scores'),
			(join) => join.onTrue()
		);

/** The cases that are wished for, in the order wished for. */
function matching(db: Reader, person: Person, wishes: WorkWishes) {
	const like = `%${(wishes.search ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	return cases(db, person)
		.$if(wishes.ids !== undefined, (query) =>
			query.where(sql<boolean>`application.id = any(${wishes.ids ?? []}::uuid[])`)
		)
		.$if(!!wishes.search, (query) =>
			query.where((eb) =>
				eb.or([
					eb('organisation.name', 'ilike', like),
					eb('organisation.city', 'ilike', like),
					eb('application.number', 'ilike', like)
				])
			)
		)
		.$if(wishes.state !== undefined, (query) =>
			query.where('application.state', '=', wishes.state ?? 'draft')
		)
		.$if(!!wishes.care_type, (query) => query.where('organisation.care_type', '=', wishes.care_type ?? ''))
		.$if(wishes.tranche_ids !== undefined, (query) =>
			query.where(sql<boolean>`application.tranche_id = any(${wishes.tranche_ids ?? []}::uuid[])`)
		)
		.$if(wishes.due_by !== undefined, (query) =>
			query.where('clock.end_on', '<=', wishes.due_by ?? '').where('clock.state', '<>', 'paused')
		)
		.$if(wishes.received_since !== undefined, (query) =>
			query.where('application.received_at', '>=', wishes.received_since ?? null)
		)
		.$if(wishes.needs !== undefined, (query) => query.where(NEEDED[wishes.needs ?? 'finding']))
		.$if(true, (query) => {
			if (wishes.sort === 'due')
				return query.orderBy('clock.end_on', (order) =>
					(wishes.descending ? order.desc() : order.asc()).nullsLast()
				);
			const column = {
				name: sql`organisation.name`,
				care_type: sql`organisation.care_type`,
				received: sql`application.received_at`,
				score: sql`scores.score`,
				amount: sql`application.requested_cents`,
				state: sql`application.state`
			}[wishes.sort];
			return query.orderBy(column, (order) => (wishes.descending ? order.desc() : order.asc()).nullsLast());
		})
		.orderBy('application.number');
}

/** The first so many of the cases that are wished for, and how many there are in all. */
export async function workIds(
	db: Reader,
	person: Person,
	wishes: WorkWishes,
	most: number
): Promise<{ readonly ids: string[]; readonly total: number }> {
	const rows = await matching(db, person, wishes)
		.select(['application.id', sql<number>`count(*) over ()`.as('total')])
		.limit(most)
		.execute();
	return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/** A page of the work list and how many cases there are in all: one query. */
export async function workList(db: Reader, person: Person, wishes: WorkWishes) {
	const rows = await matching(db, person, wishes)
		.select([
			'application.id',
			'application.number',
			'application.state',
			'application.received_at',
			'application.requested_cents',
			'application.tranche_id',
			'clock.end_on as due_on',
			'clock.state as clock',
			LAPSED.as('lapsed'),
			UNREAD.as('unread'),
			'organisation.name',
			'organisation.city',
			'organisation.care_type',
			'open_findings',
			'hard_failures',
			'application.review_places',
			'reviewers',
			'reviewed',
			'score',
			sql<number>`count(*) over ()`.as('total')
		])
		.limit(PAGE_SIZE)
		.offset((wishes.page - 1) * PAGE_SIZE)
		.execute();
	return { rows, total: rows[0]?.total ?? 0 };
}

/** What was to be completed was not, and can now be left unprocessed (Awb 4:5(4)). */
const LAPSED = sql<boolean>`application.state = 'submitted' and exists (
	select from term t join completion_request q on q.id = t.record_id
	where t.application_id = application.id and t.kind = 'not_processed' and t.stopped_on is null and q.state = 'lapsed')`;

/** Messages of the applicant that nobody in the office has opened. */
const UNREAD = sql<number>`(select count(*) from message
	where message.application_id = application.id and side = 'applicant' and read_at is null)`;

/** What a case can be waiting for, as a condition on the list's rows. */
const NEEDED = {
	finding: sql<boolean>`open_findings > 0 and application.state in ('submitted', 'complete', 'ranked')`,
	complete: sql<boolean>`application.state = 'submitted'`,
	reviewers: sql<boolean>`(application.state = 'complete' and tranche.method <> 'arrival' and open_findings = 0 and hard_failures = 0)
		or (application.state = 'in_review' and reviewers < application.review_places)`,
	rejection: sql<boolean>`application.state = 'complete' and open_findings = 0 and hard_failures > 0`,
	not_processing: LAPSED,
	message: sql<boolean>`${UNREAD} > 0`
};

/** The counts above the list, over the cases of these tranches: one query. */
export async function workCounts(
	db: Reader,
	person: Person,
	about: {
		readonly tranche_ids: readonly string[];
		/** What must be decided by this day is due soon. */
		readonly soon_by: string;
		readonly since: Date;
	}
) {
	return cases(db, person)
		.where(sql<boolean>`application.tranche_id = any(${about.tranche_ids}::uuid[])`)
		.select([
			sql<number>`count(*) filter (where received_at >= ${about.since})`.as('recent'),
			sql<number>`count(*) filter (where ${NEEDED.finding})`.as('with_finding'),
			sql<number>`count(*) filter (where application.state = 'in_review')`.as('in_review'),
			sql<number>`count(*) filter (where ${NEEDED.reviewers})`.as('need_reviewers'),
			sql<number>`count(*) filter (where clock.end_on <= ${about.soon_by}::date and clock.state <> 'paused')`.as(
				'due_soon'
			)
		])
		.executeTakeFirstOrThrow();
}

/** What waits, for the tabs of the office: cases to handle, cases to rank, decisions to take. */
export async function officeCounts(db: Reader, person: Person) {
	return db
		.selectFrom('application')
		.where(visible(person, officeCapacity(person)))
		.select(({ fn, exists, selectFrom }) => [
			fn
				.countAll<number>()
				.filterWhere('application.state', 'in', ['submitted', 'complete', 'in_review'])
				.as('cases'),
			fn.countAll<number>().filterWhere('application.state', '=', 'scored').as('ranking'),
			fn
				.countAll<number>()
				.filterWhere(
					exists(
						selectFrom('decision')
							.whereRef('decision.application_id', '=', 'application.id')
							.where('decision.state', '=', 'proposed')
							.select('decision.id')
					)
				)
				.as('decisions')
		])
		.executeTakeFirstOrThrow();
}
