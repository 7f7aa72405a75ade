import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockOwn } from '../application/lock-own.ts';
import { openRequest } from '../application/requests.ts';
import { dropAttachments } from './drop-attachments.ts';
import { lockSubject } from './lock-subject.ts';
import { SENT } from './words.ts';

type Detach = { readonly application_id: string; readonly attachment_id: string };

/**
 * Takes a file out of a question that is still open; its bytes go with the last document that uses them. A file that
 * is gone already stays gone.
 * @throws Refused when the question is closed and for a quote that was sent, NotFound when it is not theirs
 */
export async function detach(
	db: Database,
	person: Person,
	{ application_id, attachment_id }: Detach
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockOwn(tx, person, application_id);
		const attached = await tx
			.selectFrom('attachment')
			.innerJoin('document', 'document.id', 'attachment.document_id')
			.where('attachment.id', '=', attachment_id)
			.where('attachment.application_id', '=', application_id)
			.select(['place', 'subject_id', 'part', 'file_name', 'added_at'])
			.executeTakeFirst();
		if (!attached) return;
		const { file_name, added_at, ...subject } = attached;
		await lockSubject(tx, person, { application_id, ...subject });
		const request = await openRequest(tx, application_id);
		if (subject.place === 'quote' && request && added_at < request.asked_at) throw new Refused(SENT);
		await dropAttachments(tx, { ids: [attachment_id] });
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.file_removed',
			person_id: person.id,
			application_id,
			details: { place: subject.place, file_name }
		});
	});
}
