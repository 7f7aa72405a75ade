import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';

const DAY = 24 * 3_600_000;

/**
 * Forgets addresses thirty days after they were not confirmed, were written to, or stopped, or after what they waited for closed; the mails to addresses
 * without an account, which hold them too; and yesterday's attempts.
 */
export async function forgetSubscriptions(db: Database): Promise<void> {
	const at = (await now(db)).getTime();
	const before = new Date(at - 30 * DAY);
	await db.transaction().execute(async (tx) => {
		await tx
			.deleteFrom('subscription')
			.where((eb) =>
				eb.or([
					eb.and([eb('confirmed_at', 'is', null), eb('asked_at', '<', before)]),
					eb('sent_at', '<', before),
					eb('ended_at', '<', before),
					eb(
						'tranche_id',
						'in',
						eb.selectFrom('tranche').where('closes_at', '<', before).select('tranche.id')
					)
				])
			)
			.execute();
		await tx.deleteFrom('mail').where('person_id', 'is', null).where('created_at', '<', before).execute();
		await tx
			.deleteFrom('subscription_attempt')
			.where('asked_at', '<', new Date(at - DAY))
			.execute();
	});
}
