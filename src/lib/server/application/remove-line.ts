import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { dropAttachments } from '../documents/drop-attachments.ts';
import type { Person } from '../person/person.ts';
import { lockDraft } from './lock-own.ts';

/** Takes a service and its quotes out of a draft. A line that is gone already stays gone. */
export async function removeLine(
	db: Database,
	person: Person,
	{ application_id, line_id }: { application_id: string; line_id: string }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockDraft(tx, person, application_id);
		const removed = await tx
			.deleteFrom('application_line')
			.where('application_id', '=', application_id)
			.where('id', '=', line_id)
			.returning('service_code')
			.executeTakeFirst();
		if (!removed) return;
		await dropAttachments(tx, { subject_id: line_id });
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.line_removed',
			person_id: person.id,
			application_id,
			details: { line_id, service_code: removed.service_code }
		});
	});
}
