import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { dropAttachments } from '../documents/drop-attachments.ts';
import type { Person } from '../person/person.ts';
import { lockDraft } from './lock-own.ts';
import { LINE_CHANGED } from './words.ts';

/**
 * Takes a service and its quotes out of a draft. A line that is gone already stays gone.
 * @param version which the person saw
 * @throws Refused when somebody changed it since: nothing is removed unseen
 */
export async function removeLine(
	db: Database,
	person: Person,
	{ application_id, line_id, version }: { application_id: string; line_id: string; version: number | null }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockDraft(tx, person, application_id);
		const stored = await tx
			.selectFrom('application_line')
			.where('application_id', '=', application_id)
			.where('id', '=', line_id)
			.select(['service_code', 'version'])
			.executeTakeFirst();
		if (!stored) return;
		if (stored.version !== version) throw new Refused(LINE_CHANGED);
		await tx.deleteFrom('application_line').where('id', '=', line_id).execute();
		await dropAttachments(tx, { subject_id: line_id });
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.line_removed',
			person_id: person.id,
			application_id,
			details: { line_id, service_code: stored.service_code }
		});
	});
}
