import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { reviewSheet } from '#lib/server/review/sheet.ts';

type Text = NonNullable<Awaited<ReturnType<typeof reviewSheet>>['text']>;

/** Every file of the application with what it is: the quote of which service, the answer to which question. */
export function filesOf({ catalogue, extra_questions = [] }: SchemeContent, { lines, question_files }: Text) {
	const language = getLocale();
	const service = (code: string) => catalogue.find((one) => one.code === code)?.name[language] ?? code;
	const question = (code: string | null) => extra_questions.find((one) => one.code === code)?.text[language];
	return [
		...lines.flatMap((line) =>
			line.quote_files.map((file) => ({
				...shown(file),
				label: m.desk_quote_of({ service: service(line.service_code) })
			}))
		),
		...question_files.map((file) => ({ ...shown(file), label: question(file.part) ?? file.file_name }))
	];
}

const shown = ({ document_id, media_type, size_bytes }: Text['lines'][number]['quote_files'][number]) => ({
	id: document_id,
	href: `/documents/${document_id}`,
	type: media_type,
	bytes: size_bytes
});
