import { sql } from 'kysely';
import type { Database, Tx } from './connect.ts';

/**
 * Does the work and takes all of it back: what it would come to, judged by the work itself. Also what the database only
 * checks at the end is checked. Jobs and mail are rows, so none is sent.
 */
export async function rehearse<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
	const tx = await db.startTransaction().execute();
	try {
		const result = await work(tx);
		await sql`set constraints all immediate`.execute(tx);
		return result;
	} finally {
		await tx.rollback().execute();
	}
}
