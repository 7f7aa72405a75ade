import type { Database } from '../../db/connect.ts';
import { runReplay } from '../../rule-set/run-replay.ts';
import type { Jobs } from '../enqueue.ts';

/** Tries a draft of the rules on all past cases. */
export default async function replay(db: Database, { replay_id }: Jobs['replay']): Promise<void> {
	await runReplay(db, replay_id);
}
