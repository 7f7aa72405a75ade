import { NotFound } from '#lib/domain/refusal.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { sha256 } from '../sha256.ts';

/**
 * Takes an address off the list, and any other wish of the same address too: who stops hears nothing more.
 * @throws NotFound for a secret nobody was sent
 */
export async function end(db: Database, secret: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const row = await tx
			.selectFrom('subscription')
			.where('token_sha256', '=', sha256(secret))
			.select('address')
			.executeTakeFirst();
		if (!row) throw new NotFound('subscription');
		await tx
			.updateTable('subscription')
			.set({ ended_at: await now(tx) })
			.where('address', '=', row.address)
			.where('ended_at', 'is', null)
			.execute();
	});
}
