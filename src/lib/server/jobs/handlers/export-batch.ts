import type { Database } from '../../db/connect.ts';
import { exportBatch } from '../../payment/export-batch.ts';
import type { Jobs } from '../enqueue.ts';

export default async function run(db: Database, { batch_id }: Jobs['export_batch']): Promise<void> {
	await exportBatch(db, batch_id);
}
