import { CALIBRATION } from '#lib/domain/review/calibration-lifecycle.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockCalibration } from './lock.ts';

/** The chair gives the sample cases to the reviewers: from now on they can be scored and no longer changed. */
export async function openCalibration(db: Database, person: Person, id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { calibration } = await lockCalibration(tx, person, ['panel_chair'], id);
		await tx
			.updateTable('calibration')
			.set({ opened_at: await now(tx) })
			.where('id', '=', id)
			.where('state', '=', 'preparing')
			.execute();
		await move(tx, CALIBRATION, calibration, 'open', actorOf(person));
		await record(tx, {
			record: 'calibration',
			record_id: id,
			event: 'calibration.opened',
			person_id: person.id
		});
	});
}
