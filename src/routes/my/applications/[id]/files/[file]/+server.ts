import { NotFound } from '#lib/domain/refusal.ts';
import { db } from '#lib/server/db/connection.ts';
import { detach } from '#lib/server/documents/detach.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { answerOf } from '#lib/server/http/json-answer.ts';
import type { RequestHandler } from './$types';

/** Takes one file out of a question while the page stays as it is. */
export const DELETE: RequestHandler = (event) =>
	answerOf(event, ['applicant'], async (person) => {
		const { id: application_id, file: attachment_id } = event.params;
		if (!isId(attachment_id)) throw new NotFound('attachment');
		await detach(db, person, { application_id, attachment_id });
		return new Response(null, { status: 204 });
	});
