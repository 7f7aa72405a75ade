import { sql } from 'kysely';
import type { Reader } from './db/connect.ts';

/**
 * The moment it is for the schemes: real time, moved forward by the offset that a demo or a test has set.
 * Sign-in and the scheduling of jobs use real time instead.
 */
export async function now(db: Reader): Promise<Date> {
	const { rows } = await sql<{ now: Date }>`select business_now() as now`.execute(db);
	const row = rows[0];
	if (!row) throw new Error('The business clock is missing: run the migrations');
	return row.now;
}

/** The date it is in Amsterdam for the schemes, as 'YYYY-MM-DD'. */
export async function today(db: Reader): Promise<string> {
	return dateInAmsterdam(await now(db));
}

/** The calendar date of an instant in Europe/Amsterdam, as 'YYYY-MM-DD'. */
export const dateInAmsterdam = (instant: Date): string =>
	instant.toTemporalInstant().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
