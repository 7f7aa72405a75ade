import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { hasDecision } from '../finding/lock.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockApplication } from './lock.ts';
import { openRequest } from './requests.ts';
import { ASKED_ALREADY, PROPOSED } from './words.ts';

/** The officer finds that nothing is missing (Awb 4:5): the case can be handled. Open findings may remain. */
export async function findComplete(db: Database, person: Person, application_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const application = await lockApplication(tx, person, 'grant_officer', application_id);
		if (application.state === 'complete') return;
		if (await openRequest(tx, application_id)) throw new Refused(ASKED_ALREADY);
		if (await hasDecision(tx, application_id)) throw new Refused(PROPOSED);
		await move(tx, APPLICATION, application, 'find_complete', actorOf(person));
		await tx
			.updateTable('application')
			.set({ complete_at: await now(tx) })
			.where('id', '=', application_id)
			.execute();
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.found_complete',
			person_id: person.id,
			application_id
		});
		await mailApplicant(tx, application_id, {
			kind: 'application_complete',
			values: ({ number }) => ({ number })
		});
	});
}
