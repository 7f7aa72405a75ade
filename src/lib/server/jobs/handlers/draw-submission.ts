import { composeSubmission } from '../../application/compose-submission.ts';
import { keepSubmission } from '../../application/keep-submission.ts';
import type { Database } from '../../db/connect.ts';
import { renderLetter } from '../../letters/render.ts';
import type { Jobs } from '../enqueue.ts';

/** Draws what was submitted, once. */
export default async function drawSubmission(
	db: Database,
	{ application_id }: Jobs['draw_submission']
): Promise<void> {
	const letter = await composeSubmission(db, application_id);
	if (!letter) return;
	const bytes = await renderLetter(letter);
	await keepSubmission(db, { application_id, number: letter.number, bytes });
}
