import { missing } from '#lib/domain/application/missing.ts';
import { requestedOf } from '#lib/domain/application/requested.ts';
import { Refused } from '#lib/domain/refusal.ts';
import type { Tx } from '../db/connect.ts';
import { caseFile } from '../eligibility/case-file.ts';
import { runRules } from '../eligibility/run.ts';

type Case = { readonly id: string; readonly requested_cents: number | null };

/**
 * Answers of the application that were changed since a request are judged as at the submission: nothing may be missing,
 * the amounts are worked out anew and the rules run again. Unchanged answers change nothing.
 * @throws Refused with what is missing
 */
export async function judgeChanges(tx: Tx, { id }: Case, since: Date): Promise<void> {
	const changed = await tx
		.selectFrom('application_section')
		.where('application_id', '=', id)
		.where('saved_at', '>=', since)
		.select('section')
		.executeTakeFirst();
	if (!changed && !(await servicesChanged(tx, id, since))) return;
	const file = await caseFile(tx, id);
	const requested = requestedOf(file.scheme, file);
	const reasons = missing(file, file.scheme);
	if (requested === null || reasons.length > 0) throw new Refused(...reasons);
	await tx
		.updateTable('application')
		.set({ requested: JSON.stringify(requested), requested_cents: requested.total_cents })
		.where('id', '=', id)
		.execute();
	await runRules(tx, id, 'submission');
}

/** A service was changed, or a quote added to one. */
async function servicesChanged(tx: Tx, application_id: string, since: Date): Promise<boolean> {
	const line = await tx
		.selectFrom('application_line')
		.where('application_id', '=', application_id)
		.where('saved_at', '>=', since)
		.select('id')
		.executeTakeFirst();
	const quote = await tx
		.selectFrom('attachment')
		.where('application_id', '=', application_id)
		.where('place', '=', 'quote')
		.where('added_at', '>=', since)
		.select('id')
		.executeTakeFirst();
	return line !== undefined || quote !== undefined;
}
