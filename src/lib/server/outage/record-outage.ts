import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

export type OutageInput = {
	readonly began_at: Date;
	/** null: it still lasts. */
	readonly ended_at: Date | null;
	readonly note: string;
};

const LATER = (field: string): Reason => ({
	nl: 'Dit tijdstip ligt in de toekomst.',
	en: 'This moment is in the future.',
	field
});
const BACKWARDS = {
	nl: 'Het einde ligt niet na het begin.',
	en: 'The end is not after the beginning.',
	field: 'ended_on'
};

/**
 * Notes that the portal could not be reached; on the last day of a window it excuses a late application (Awb 2:16, 6:11).
 * @throws Refused for moments in the future or in the wrong order
 */
export async function recordOutage(db: Database, person: Person, outage: OutageInput): Promise<string> {
	permitRole(person, 'administrator');
	return db.transaction().execute(async (tx) => {
		const at = await now(tx);
		if (outage.began_at > at) throw new Refused(LATER('began_on'));
		if (outage.ended_at && outage.ended_at > at) throw new Refused(LATER('ended_on'));
		if (outage.ended_at && outage.ended_at <= outage.began_at) throw new Refused(BACKWARDS);
		const { id } = await tx
			.insertInto('outage')
			.values({ ...outage, recorded_by: person.id, recorded_at: at })
			.returning('id')
			.executeTakeFirstOrThrow();
		await record(tx, {
			record: 'outage',
			record_id: id,
			event: 'outage.recorded',
			person_id: person.id,
			details: { began_at: outage.began_at.toISOString(), ended_at: outage.ended_at?.toISOString() ?? null }
		});
		return id;
	});
}

/** Notes that an outage is over, now. Ending it twice is ending it once. */
export async function endOutage(db: Database, person: Person, outage_id: string): Promise<void> {
	permitRole(person, 'administrator');
	await db.transaction().execute(async (tx) => {
		const ended = await tx
			.updateTable('outage')
			.set({ ended_at: await now(tx) })
			.where('id', '=', outage_id)
			.where('ended_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!ended) return;
		await record(tx, {
			record: 'outage',
			record_id: outage_id,
			event: 'outage.ended',
			person_id: person.id
		});
	});
}
