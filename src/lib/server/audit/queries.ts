import { sql } from 'kysely';
import type { ApplicationState } from '#lib/domain/application/lifecycle.ts';
import { visible } from '../application/visible.ts';
import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

export const AUDIT_PAGE = 25;

const containing = (search: string): string => `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

export type CaseWishes = {
	readonly search: string;
	readonly state: ApplicationState | null;
	readonly tranche_id: string | null;
	readonly page: number;
};

/** Submitted cases by number, organisation, place, KVK number or supplier, newest first, and how many there are. */
export async function auditCases(db: Reader, person: Person, wishes: CaseWishes) {
	const rows = await db
		.selectFrom('application')
		.where(visible(person, 'auditor'))
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.$if(wishes.search !== '', (query) =>
			query.where((eb) => {
				const like = containing(wishes.search);
				return eb.or([
					eb('application.number', 'ilike', like),
					eb('organisation.name', 'ilike', like),
					eb('organisation.city', 'ilike', like),
					eb('organisation.kvk_number', '=', wishes.search),
					eb.exists(
						eb
							.selectFrom('application_line as l')
							.whereRef('l.application_id', '=', 'application.id')
							.where('l.supplier_name', 'ilike', like)
							.select(sql`1`.as('one'))
					)
				]);
			})
		)
		.$if(wishes.state !== null, (query) => query.where('application.state', '=', wishes.state ?? 'draft'))
		.$if(wishes.tranche_id !== null, (query) => query.where('tranche.id', '=', wishes.tranche_id))
		.orderBy('application.number', 'desc')
		.select([
			'application.id',
			'application.number',
			'application.state',
			'application.received_at',
			'application.requested_cents',
			'organisation.name',
			'organisation.city',
			'tranche.name as tranche',
			sql<number>`count(*) over ()`.as('total')
		])
		.limit(AUDIT_PAGE)
		.offset((wishes.page - 1) * AUDIT_PAGE)
		.execute();
	return { rows, total: rows[0]?.total ?? 0 };
}

export type EventWishes = {
	readonly search: string;
	readonly record: string | null;
	/** 'YYYY-MM-DD': from this day on. */
	readonly from: string | null;
	readonly page: number;
};

/** Everything that happened, the latest first: by case number, person or event, kind of record and first day. */
export async function auditEvents(db: Reader, wishes: EventWishes) {
	const on = sql<string>`(audit_event.business_at at time zone 'Europe/Amsterdam')::date`;
	const rows = await db
		.selectFrom('audit_event')
		.leftJoin('person', 'person.id', 'audit_event.person_id')
		.leftJoin('application', 'application.id', 'audit_event.application_id')
		.leftJoin('organisation', (join) =>
			join.onRef('organisation.id', '=', 'application.organisation_id').on('mandate_id', 'is not', null)
		)
		.$if(wishes.search !== '', (query) =>
			query.where((eb) => {
				const like = containing(wishes.search);
				return eb.or([
					eb('application.number', 'ilike', like),
					eb('person.name', 'ilike', like),
					eb('audit_event.event', 'ilike', like)
				]);
			})
		)
		.$if(wishes.record !== null, (query) => query.where('record', '=', wishes.record))
		.$if(wishes.from !== null, (query) => query.where(on, '>=', wishes.from))
		.orderBy('audit_event.id', 'desc')
		.select([
			'audit_event.id',
			'business_at',
			'record',
			'event',
			'details',
			'person.name as who',
			'organisation.name as on_behalf_of',
			'application.id as case_id',
			'application.number',
			sql<number>`count(*) over ()`.as('total')
		])
		.limit(AUDIT_PAGE)
		.offset((wishes.page - 1) * AUDIT_PAGE)
		.execute();
	return { rows, total: rows[0]?.total ?? 0 };
}

/** How often something was done by a person, or to a case, in the last hour: for what may be done so many times. */
export async function timesInAnHour(
	db: Reader,
	event: string,
	by: { readonly person_id: string } | { readonly application_id: string }
): Promise<number> {
	const hour_ago = new Date((await now(db)).getTime() - 3_600_000);
	const { count } = await db
		.selectFrom('audit_event')
		.where('event', '=', event)
		.where('business_at', '>', hour_ago)
		.where((eb) => eb.and(by))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** The kinds of record that something ever happened to. */
export async function auditRecords(db: Reader): Promise<string[]> {
	const rows = await db.selectFrom('audit_event').distinct().select('record').orderBy('record').execute();
	return rows.map(({ record }) => record);
}
