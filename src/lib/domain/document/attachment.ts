/** Where a file can be added: the questions that take files. */
export const ATTACHMENT_PLACES = [
	'quote',
	'invoice',
	'payment_proof',
	'deliverable',
	'answer',
	'message',
	'objection',
	'question'
] as const;
export type AttachmentPlace = (typeof ATTACHMENT_PLACES)[number];

/** 10 MB: the most one file may be. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** The most files one question takes. */
export const MOST_FILES = 10;

/** The most files one application takes over all its questions. */
export const MOST_FILES_OF_A_CASE = 200;

/** The most files that may be added to one application in an hour. */
export const MOST_FILES_AN_HOUR = 120;

/** What people can send: a document, a sheet or a picture. Judged by content, never by name. */
export const ATTACHED_TYPES = {
	pdf: 'application/pdf',
	jpeg: 'image/jpeg',
	png: 'image/png',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const;
export type AttachedType = (typeof ATTACHED_TYPES)[keyof typeof ATTACHED_TYPES];
