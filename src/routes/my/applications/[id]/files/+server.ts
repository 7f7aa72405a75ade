import { json } from '@sveltejs/kit';
import { subjectForm } from '#lib/forms/attachment.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { addFile } from '#lib/server/documents/add-file.ts';
import { attachmentsOf } from '#lib/server/documents/attachments.ts';
import { fileRef } from '#lib/server/http/file-ref.ts';
import { answerOf } from '#lib/server/http/json-answer.ts';
import { filesIn, posted } from '#lib/server/http/posted.ts';
import type { RequestHandler } from './$types';

/** Adds one file to a question while the page stays as it is: what the page's upload asks for. */
export const POST: RequestHandler = (event) =>
	answerOf(event, ['applicant'], async (person) => {
		const data = await posted(event.request);
		const { id: application_id } = event.params;
		const subject = subjectForm.safeParse(Object.fromEntries(data));
		const [file] = filesIn(data, 'file');
		if (!subject.success || !file) return json({ message: m.files_nothing() }, { status: 400 });
		const id = await addFile(db, person, { application_id, ...subject.data, file, field: 'file' });
		const all = await attachmentsOf(db, application_id, subject.data);
		return json({ files: all.filter((one) => one.id === id).map(fileRef) }, { status: 201 });
	});
