import type { Database } from '../../db/connect.ts';
import type { Jobs } from '../enqueue.ts';

export default async function run(_db: Database, payload: Jobs['export_batch']): Promise<void> {
	throw new Error(`Not possible yet: ${Object.keys(payload).join()}`);
}
