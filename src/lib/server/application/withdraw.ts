import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockOwn } from './lock-own.ts';

/** Withdraws an application before the decision. Withdrawing a withdrawn one changes nothing. */
export async function withdrawApplication(
	db: Database,
	person: Person,
	application_id: string
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const application = await lockOwn(tx, person, application_id);
		if (application.state === 'withdrawn') return;
		await move(tx, APPLICATION, application, 'withdraw', actorOf(person));
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.withdrawn',
			person_id: person.id,
			application_id,
			details: { from: application.state }
		});
	});
}
