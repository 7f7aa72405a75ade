import { NotFound } from '../../domain/refusal.ts';
import type { Tx } from '../db/connect.ts';

/**
 * Locks a scheme: first, before anything of it, by whoever publishes a version or works from the newest one.
 * @throws NotFound
 */
export async function lockScheme(tx: Tx, id: string): Promise<void> {
	const row = await tx.selectFrom('scheme').where('id', '=', id).select('id').forUpdate().executeTakeFirst();
	if (!row) throw new NotFound('scheme');
}
