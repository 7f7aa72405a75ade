import type { Database } from '../../db/connect.ts';
import { announce, composeLetter } from '../../decision/announce.ts';
import { renderLetter } from '../../letters/render.ts';
import type { Jobs } from '../enqueue.ts';

/** Writes and draws the letter, then announces. Run again after a crash it finds the decision announced, and stops. */
export default async function announceDecision(
	db: Database,
	{ decision_id }: Jobs['announce_decision']
): Promise<void> {
	const letter = await composeLetter(db, decision_id);
	if (!letter) return;
	const bytes = await renderLetter(letter.letter);
	await announce(db, { decision_id, letter, bytes });
}
