import { carryOut } from '../../bulk/carry-out.ts';
import { tryCases } from '../../bulk/try-cases.ts';
import type { Database } from '../../db/connect.ts';
import type { Jobs } from '../enqueue.ts';

/** Tries an act on many cases, or does it: whichever the run waits for. */
export default async function bulk(db: Database, { run_id }: Jobs['bulk']): Promise<void> {
	await tryCases(db, run_id);
	await carryOut(db, run_id);
}
