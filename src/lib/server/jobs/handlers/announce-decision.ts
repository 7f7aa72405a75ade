import type { Database } from '../../db/connect.ts';
import type { Jobs } from '../enqueue.ts';

export default async function run(_db: Database, payload: Jobs['announce_decision']): Promise<void> {
	throw new Error(`Not possible yet: ${Object.keys(payload).join()}`);
}
