import { NotFound } from '#lib/domain/refusal.ts';
import type { Tx } from '../db/connect.ts';
import { lockScheme } from '../scheme/lock.ts';

/**
 * Locks a rule set for a change.
 * @throws NotFound
 */
export async function lockRuleSet(tx: Tx, id: string) {
	const row = await tx.selectFrom('rule_set').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new NotFound('rule set');
	return row;
}

/**
 * Locks the scheme of a rule set, before the set itself: in the order in which every publication does.
 * @throws NotFound
 */
export async function lockSchemeOf(tx: Tx, id: string): Promise<void> {
	const row = await tx.selectFrom('rule_set').select('scheme_id').where('id', '=', id).executeTakeFirst();
	if (!row) throw new NotFound('rule set');
	await lockScheme(tx, row.scheme_id);
}

/** The rules that a draft started from. */
export async function baseRules(tx: Tx, base_version_id: string) {
	const { content } = await tx
		.selectFrom('scheme_version')
		.where('id', '=', base_version_id)
		.select('content')
		.executeTakeFirstOrThrow();
	return content.rules;
}
