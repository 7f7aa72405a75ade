import { sql } from 'kysely';
import type { Database } from '../db/connect.ts';

/** Stops the business clock of a test database at one instant, to the millisecond. Replaces it: it does not run on. */
export async function freezeClock(db: Database, at: Date): Promise<void> {
	const instant = sql.lit(at.toISOString());
	await sql`create or replace function business_now() returns timestamptz language sql stable as
		$$ select ${instant}::timestamptz $$`.execute(db);
}
