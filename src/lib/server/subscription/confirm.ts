import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { isExpired } from './queries.ts';
import { sha256 } from '../sha256.ts';
import { EXPIRED } from './words.ts';

/**
 * Confirms that the address wants the mail. A second click changes nothing.
 * @throws NotFound for a secret nobody was sent
 * @throws Refused seven days after it was asked for, and once it was stopped
 */
export async function confirm(db: Database, secret: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const row = await tx
			.selectFrom('subscription')
			.where('token_sha256', '=', sha256(secret))
			.select(['id', 'asked_at', 'confirmed_at', 'ended_at'])
			.forUpdate()
			.executeTakeFirst();
		if (!row) throw new NotFound('subscription');
		if (row.confirmed_at) return;
		const at = await now(tx);
		if (row.ended_at || isExpired(row, at)) throw new Refused(EXPIRED);
		await tx.updateTable('subscription').set({ confirmed_at: at }).where('id', '=', row.id).execute();
	});
}
