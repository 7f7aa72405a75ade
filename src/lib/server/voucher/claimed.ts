import type { Reader } from '../db/connect.ts';

/** Whether a claim on this voucher has ever been sent in; a draft does not count. */
export async function claimedOn(db: Reader, voucher_id: string): Promise<boolean> {
	const claim = await db
		.selectFrom('claim')
		.where('voucher_id', '=', voucher_id)
		.where('state', '<>', 'draft')
		.select('id')
		.executeTakeFirst();
	return claim !== undefined;
}
