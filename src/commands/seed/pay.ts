import { executeBatch } from '#lib/server/payment/execute-batch.ts';
import { prepareBatch } from '#lib/server/payment/prepare-batch.ts';
import { releaseBatch } from '#lib/server/payment/release-batch.ts';
import type { Story } from './story.ts';

/** How far a batch with everything that is due gets. */
type Until = 'prepared' | 'exported' | 'executed';

/** The preparer puts what is due in a batch; another releases it; the bank does its work. */
export async function pay({ db, cast, settle }: Story, until: Until): Promise<void> {
	const due = await db.selectFrom('payment').where('state', '=', 'due').select('id').execute();
	const batch_id = await prepareBatch(db, cast.preparer, { payment_ids: due.map(({ id }) => id) });
	if (until === 'prepared') return;
	await releaseBatch(db, cast.releaser, batch_id);
	await settle();
	if (until === 'executed') await executeBatch(db, cast.releaser, batch_id);
}
