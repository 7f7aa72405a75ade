import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { today } from '../clock.ts';
import type { Database, Reader } from '../db/connect.ts';
import { move } from '../db/move.ts';
import { mailApplicant } from '../mail/applicant.ts';
import { actorOf, type Person } from '../person/person.ts';
import { lockOwnAsMember } from './lock-own.ts';

const DECIDED = {
	nl: 'Over deze aanvraag is al besloten. U krijgt het besluit zo te zien; een voucher kunt u daarna teruggeven.',
	en: 'This application has been decided already. You will see the decision shortly; a voucher can be returned after that.'
};

/** Withdraws an application before the decision; the organisation itself does so, no adviser. Withdrawing a withdrawn one changes nothing. */
export async function withdrawApplication(
	db: Database,
	person: Person,
	application_id: string
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const application = await lockOwnAsMember(tx, person, application_id);
		if (application.state === 'withdrawn') return;
		if (await isDecided(tx, application_id)) throw new Refused(DECIDED);
		await move(tx, APPLICATION, application, 'withdraw', actorOf(person));
		await record(tx, {
			record: 'application',
			record_id: application_id,
			event: 'application.withdrawn',
			person_id: person.id,
			application_id,
			details: { from: application.state }
		});
		if (application.number === null) return;
		const on = await today(tx);
		await mailApplicant(tx, application_id, {
			kind: 'application_withdrawn',
			values: ({ number, day }) => ({ number, on: day(on) })
		});
	});
}

/** Decided and not announced yet: the money may be committed already. */
const isDecided = (db: Reader, application_id: string) =>
	db
		.selectFrom('decision')
		.where('application_id', '=', application_id)
		.where('state', '=', 'decided')
		.select('id')
		.executeTakeFirst();
