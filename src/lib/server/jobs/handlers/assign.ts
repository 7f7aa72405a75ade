import { applyAssignment } from '../../assignment/apply.ts';
import { proposeAssignment } from '../../assignment/propose.ts';
import type { Database } from '../../db/connect.ts';
import type { Jobs } from '../enqueue.ts';

/** Works out who reviews what, or gives the cases to their reviewers: whichever the proposal waits for. */
export default async function assign(db: Database, { run_id }: Jobs['assign']): Promise<void> {
	await proposeAssignment(db, run_id);
	await applyAssignment(db, run_id);
}
