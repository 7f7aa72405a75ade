import { sql } from 'kysely';
import type { Database } from '../db/connect.ts';

/** In seconds, as the clock is moved. */
export const HOUR = 3600;

/** Moves the business clock of a test forward to an instant, or by whole seconds. Backwards the database refuses. */
export async function moveClockTo(db: Database, to: Date | number): Promise<void> {
	await (
		typeof to === 'number'
			? sql`update business_clock set offset_seconds = offset_seconds + ${to}`
			: sql`update business_clock set offset_seconds = ceil(extract(epoch from (${to}::timestamptz - now())))`
	).execute(db);
}
