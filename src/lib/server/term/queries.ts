import { sql } from 'kysely';
import { CLOCK_KINDS, CLOCKS, type ClockKind, type Turn } from '#lib/domain/term/clocks.ts';
import { visible, type Capacity } from '../application/visible.ts';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

export const PAGE_SIZE = 25;
/** How long before its end a clock stands on the red list. */
export const RED_DAYS = 14;

/** The clocks on which somebody must act; by default everybody's, the law's own end dates left out. */
export const kindsOf = (...turns: readonly Turn[]): ClockKind[] =>
	CLOCK_KINDS.filter((kind) =>
		turns.length === 0 ? CLOCKS[kind].turn !== 'nobody' : turns.includes(CLOCKS[kind].turn)
	);

const openTerms = (db: Reader, person: Person, as: Capacity, kinds: readonly ClockKind[]) =>
	db
		.selectFrom('application')
		.where(visible(person, as))
		.innerJoin('term', 'term.application_id', 'application.id')
		.where('term.stopped_on', 'is', null)
		.where(sql<boolean>`term.kind = any(${kinds}::text[])`);

export type TermWishes = {
	readonly kinds: readonly ClockKind[];
	readonly due?: 'late' | '14' | undefined;
	readonly search?: string | undefined;
	readonly page: number;
};

/** One page of what falls due on the cases this person may see, the soonest first, and how many there are: one query. */
export async function termList(db: Reader, person: Person, as: Capacity, wishes: TermWishes, on: string) {
	const like = `%${(wishes.search ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	const rows = await openTerms(db, person, as, wishes.kinds)
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.leftJoin('payment', 'payment.id', 'term.record_id')
		.$if(wishes.due === 'late', (query) =>
			query.where('term.end_on', '<', on).where('term.state', '<>', 'paused')
		)
		.$if(wishes.due === '14', (query) => query.where(soon(on)))
		.$if(!!wishes.search, (query) =>
			query.where((eb) =>
				eb.or([
					eb('organisation.name', 'ilike', like),
					eb('organisation.city', 'ilike', like),
					eb('application.number', 'ilike', like)
				])
			)
		)
		.orderBy('term.end_on')
		.orderBy('application.number')
		.orderBy('term.id')
		.select([
			'term.id',
			'term.kind',
			'term.state',
			'term.record_id',
			'term.started_on',
			'term.end_on',
			'term.because',
			'application.id as application_id',
			'application.number',
			'organisation.name',
			'organisation.city',
			'payment.claim_id',
			sql<number>`count(*) over ()`.as('total')
		])
		.limit(PAGE_SIZE)
		.offset((wishes.page - 1) * PAGE_SIZE)
		.execute();
	return { rows, total: rows[0]?.total ?? 0 };
}
export type TermLine = Awaited<ReturnType<typeof termList>>['rows'][number];

/** Runs, and ends within the days of the red list or has ended already. */
const soon = (on: string) =>
	sql<boolean>`term.state <> 'paused' and term.end_on <= ${on}::date + ${sql.lit(RED_DAYS)}`;

/** How many clocks of this workplace are red: late, or within fourteen days. */
export async function countRed(db: Reader, person: Person, as: Capacity, turn: Turn): Promise<number> {
	const { count } = await openTerms(db, person, as, kindsOf(turn))
		.where(soon(await today(db)))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** The figures above the list, over the same kinds: late, within the red list's days, standing still, to be registered. */
export const termCounts = (
	db: Reader,
	person: Person,
	as: Capacity,
	kinds: readonly ClockKind[],
	on: string
) =>
	openTerms(db, person, as, kinds)
		.select([
			sql<number>`count(*) filter (where term.state <> 'paused' and term.end_on < ${on}::date)`.as('late'),
			sql<number>`count(*) filter (where term.end_on >= ${on}::date and ${soon(on)})`.as('soon'),
			sql<number>`count(*) filter (where term.state = 'paused')`.as('paused'),
			sql<number>`count(*) filter (where term.kind = 'register')`.as('register')
		])
		.executeTakeFirstOrThrow();

/** Every clock of a case that the caller may see: open ones by their end, then those that stopped, the latest first. */
export const caseTerms = (db: Reader, application_id: string) =>
	db
		.selectFrom('term')
		.where('application_id', '=', application_id)
		.orderBy(sql`stopped_on is not null`)
		.orderBy(sql`case when stopped_on is null then end_on end`)
		.orderBy('stopped_on', 'desc')
		.orderBy('id')
		.select(['id', 'kind', 'state', 'record_id', 'started_on', 'end_on', 'stopped_on', 'because', 'story'])
		.execute();
export type CaseTerm = Awaited<ReturnType<typeof caseTerms>>[number];

/** The clock to decide on an application, open or not; undefined for a case from before there were clocks. */
export const decisionClock = (db: Reader, application_id: string) =>
	db
		.selectFrom('term')
		.where('record_id', '=', application_id)
		.where('kind', '=', 'decision')
		.select(['id', 'end_on', 'state', 'because', 'story'])
		.executeTakeFirst();
