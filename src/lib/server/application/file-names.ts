import type { RequestedLine } from '#lib/domain/application/answers.ts';
import type { Attachment } from '../documents/attachments.ts';

/** The names of the quotes of a service, or of the files with an extra question. */
export const fileNames =
	(files: readonly Attachment[]) =>
	(subject: RequestedLine | string): string[] =>
		files
			.filter(({ place, subject_id, part }) =>
				typeof subject === 'string'
					? place === 'question' && part === subject
					: place === 'quote' && subject_id === subject.id
			)
			.map(({ file_name }) => file_name);
