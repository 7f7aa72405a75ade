import { NotFound } from '#lib/domain/refusal.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { schemeContent } from '../tranche/queries.ts';
import { windowPhase, type WindowPhase } from '#lib/domain/calendar/window.ts';
import { filledIn, type Saved } from './filled.ts';
import { visible } from './visible.ts';

const ownCases = (db: Reader, person: Person) =>
	db
		.selectFrom('application')
		.where(visible(person, 'applicant'))
		.innerJoin('tranche', 'tranche.id', 'application.tranche_id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.select([
			'application.id',
			'application.number',
			'application.state',
			'application.language',
			'application.received_at',
			'application.complete_at',
			'application.requested_cents',
			'application.requested',
			'application.created_at',
			'application.tranche_id',
			'application.organisation_id',
			'tranche.name as tranche_name',
			'tranche.opens_at',
			'tranche.closes_at',
			'organisation.name as organisation_name',
			'application.scheme_version_id'
		]);

type Row = Awaited<ReturnType<ReturnType<typeof ownCases>['executeTakeFirstOrThrow']>>;
export type OwnCase = Row & { readonly content: SchemeContent; readonly phase: WindowPhase };

const whole = async (db: Reader, row: Row, at: Date): Promise<OwnCase> => ({
	...row,
	content: await schemeContent(db, row.scheme_version_id),
	phase: windowPhase(at, row.opens_at, row.closes_at)
});

/** The applicant's own cases, newest first; withdrawn ones last. */
export async function ownApplications(db: Reader, person: Person): Promise<OwnCase[]> {
	const at = await now(db);
	const rows = await ownCases(db, person)
		.orderBy(({ eb }) => eb('application.state', '=', 'withdrawn'))
		.orderBy('application.created_at', 'desc')
		.execute();
	return Promise.all(rows.map((row) => whole(db, row, at)));
}

/**
 * One of the applicant's own cases.
 * @throws NotFound when there is none or it is somebody else's
 */
export async function ownApplication(db: Reader, person: Person, id: string): Promise<OwnCase> {
	const row = await ownCases(db, person).where('application.id', '=', id).executeTakeFirst();
	if (!row) throw new NotFound('application');
	return whole(db, row, await now(db));
}

export type OwnFilled = OwnCase & { readonly saved: Saved; readonly saved_at: Date | null };

/** The same with everything filled in. */
export async function ownFilled(db: Reader, person: Person, id: string): Promise<OwnFilled> {
	const row = await ownApplication(db, person, id);
	const saved = await filledIn(db, id);
	const times = Object.values(saved.stamps).map((stamp) => stamp.saved_at.getTime());
	return { ...row, saved, saved_at: times.length > 0 ? new Date(Math.max(...times)) : null };
}
