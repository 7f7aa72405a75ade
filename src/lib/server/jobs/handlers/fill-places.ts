import { fillPlaces as fill } from '../../assignment/fill.ts';
import type { Database } from '../../db/connect.ts';
import type { Jobs } from '../enqueue.ts';

/** Fills the free places of a case in review. */
export default async function fillPlaces(
	db: Database,
	{ application_id }: Jobs['fill_places']
): Promise<void> {
	await fill(db, application_id);
}
