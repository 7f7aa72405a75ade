import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
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
			.returning(['service_code', 'quote_document_id', 'second_quote_document_id'])
			.executeTakeFirst();
		if (!removed) return;
		const quotes = [removed.quote_document_id, removed.second_quote_document_id].filter((id) => id !== null);
		if (quotes.length > 0) await tx.deleteFrom('document').where('id', 'in', quotes).execute();
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
