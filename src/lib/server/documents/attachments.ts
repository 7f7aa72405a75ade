import type { AttachmentPlace } from '#lib/domain/document/attachment.ts';
import type { Reader } from '../db/connect.ts';

type Narrowed = {
	readonly place?: AttachmentPlace;
	readonly subject_id?: string;
	readonly part?: string | null;
};

/** The files added to a case, or to one question of it, in the order in which they came. The caller has judged who may see them. */
export const attachmentsOf = (
	db: Reader,
	application_id: string,
	{ place, subject_id, part }: Narrowed = {}
) =>
	db
		.selectFrom('attachment')
		.innerJoin('document', 'document.id', 'attachment.document_id')
		.where('attachment.application_id', '=', application_id)
		.$if(place !== undefined, (query) => query.where('place', '=', place ?? 'quote'))
		.$if(subject_id !== undefined, (query) => query.where('subject_id', '=', subject_id ?? ''))
		.$if(part !== undefined, (query) => query.where('part', 'is not distinct from', part ?? null))
		.orderBy('position')
		.select([
			'attachment.id',
			'place',
			'subject_id',
			'part',
			'document_id',
			'attachment.sha256',
			'file_name',
			'media_type',
			'size_bytes',
			'added_at'
		])
		.execute();
export type Attachment = Awaited<ReturnType<typeof attachmentsOf>>[number];
