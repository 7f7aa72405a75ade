import type { Attachment } from '../documents/attachments.ts';

/** A file as the components list it: `id` is the attachment's, which removing it asks for. */
export const fileRef = ({
	id,
	document_id,
	file_name,
	media_type,
	size_bytes
}: Pick<Attachment, 'id' | 'document_id' | 'file_name' | 'media_type' | 'size_bytes'>) => ({
	id,
	href: `/documents/${document_id}`,
	label: file_name,
	type: media_type,
	bytes: size_bytes
});
