import { windowPhase, type WindowPhase } from '../../domain/calendar/window.ts';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

const tranches = (db: Reader) =>
	db
		.selectFrom('tranche')
		.innerJoin('scheme', 'scheme.id', 'tranche.scheme_id')
		.select([
			'tranche.id',
			'tranche.scheme_id',
			'tranche.scheme_version_id',
			'scheme.code as scheme_code',
			'tranche.code',
			'tranche.name',
			'tranche.state',
			'tranche.method',
			'opens_at',
			'closes_at',
			'ceiling_cents',
			'publication_reference'
		]);

type Row = Awaited<ReturnType<ReturnType<typeof tranches>['executeTakeFirstOrThrow']>>;

/** A tranche with the content of the scheme it is held under and where it stands by the business clock. */
export type Tranche = Row & { readonly content: SchemeContent; readonly phase: WindowPhase };

const whole = async (db: Reader, row: Row, at: Date): Promise<Tranche> => ({
	...row,
	content: await schemeContent(db, row.scheme_version_id),
	phase: windowPhase(at, row.opens_at, row.closes_at)
});

/** Every published tranche, newest opening first: what anyone may see. */
export async function publishedTranches(db: Reader): Promise<Tranche[]> {
	const at = await now(db);
	const rows = await tranches(db)
		.where('tranche.state', 'in', ['published', 'settled'])
		.orderBy('opens_at', 'desc')
		.execute();
	return Promise.all(rows.map((row) => whole(db, row, at)));
}

/** One published tranche, or null. */
export async function publishedTranche(db: Reader, id: string): Promise<Tranche | null> {
	const row = await tranches(db)
		.where('tranche.id', '=', id)
		.where('tranche.state', 'in', ['published', 'settled'])
		.executeTakeFirst();
	return row ? whole(db, row, await now(db)) : null;
}

/** Every tranche, drafts too, newest opening first: for the administrator, who makes them. */
export async function allTranches(db: Reader, person: Person): Promise<Tranche[]> {
	permitRole(person, 'administrator');
	const at = await now(db);
	const rows = await tranches(db).orderBy('opens_at', 'desc').orderBy('tranche.code').execute();
	return Promise.all(rows.map((row) => whole(db, row, at)));
}

/** One of them, or null. */
export async function anyTranche(db: Reader, person: Person, id: string): Promise<Tranche | null> {
	permitRole(person, 'administrator');
	const row = await tranches(db).where('tranche.id', '=', id).executeTakeFirst();
	return row ? whole(db, row, await now(db)) : null;
}

/**
 * What has been asked in each tranche so far: the number of applications received and their sum in cents, drafts and
 * withdrawn ones left out. Public until the ranking.
 */
export async function askedIn(
	db: Reader,
	tranche_ids: readonly string[]
): Promise<Map<string, { readonly applications: number; readonly asked_cents: number }>> {
	const rows = await db
		.selectFrom('application')
		.where('tranche_id', 'in', tranche_ids)
		.where('state', 'not in', ['draft', 'withdrawn'])
		.groupBy('tranche_id')
		.select(({ fn, lit }) => [
			'tranche_id',
			fn.countAll<number>().as('applications'),
			fn.coalesce(fn.sum<number>('requested_cents'), lit(0)).as('asked_cents')
		])
		.execute();
	return new Map(
		rows.map(({ tranche_id, applications, asked_cents }) => [tranche_id, { applications, asked_cents }])
	);
}

const MOST_KEPT = 100;
const kept = new Map<string, SchemeContent>();

/** The content of a scheme version: what a case pinned. It is large and never changes, so it is read once and kept. */
export async function schemeContent(db: Reader, scheme_version_id: string): Promise<SchemeContent> {
	const known = kept.get(scheme_version_id);
	if (known) return known;
	const { content } = await db
		.selectFrom('scheme_version')
		.where('id', '=', scheme_version_id)
		.select('content')
		.executeTakeFirstOrThrow();
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(scheme_version_id, content);
	return content;
}
