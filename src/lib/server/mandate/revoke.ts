import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { lockOwn } from '../application/lock-own.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { queueMail } from '../mail/queue.ts';
import { OWNERS_ONLY } from '../organisation/words.ts';
import type { Person } from '../person/person.ts';

/**
 * An owner revokes a mandate, or the adviser gives it back: from this moment on the adviser sees nothing of the
 * application. Revoking twice is revoking once.
 */
export async function revokeMandate(db: Database, person: Person, mandate_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const known = await tx
			.selectFrom('mandate')
			.where('id', '=', mandate_id)
			.select(['application_id', 'person_id'])
			.executeTakeFirst();
		if (!known) throw new NotFound('mandate');
		const { application_id, person_id } = known;
		const { organisation_id } = await lockOwn(tx, person, application_id);
		const its = await tx
			.selectFrom('organisation')
			.leftJoin('organisation_member as m', (join) =>
				join.onRef('m.organisation_id', '=', 'organisation.id').on('m.person_id', '=', person.id)
			)
			.where('organisation.id', '=', organisation_id)
			.select(['organisation.name', 'm.role'])
			.executeTakeFirstOrThrow();
		if (its.role !== 'owner' && person_id !== person.id) throw new Refused(OWNERS_ONLY);
		const revoked = await tx
			.updateTable('mandate')
			.set({ revoked_by: person.id, revoked_at: await now(tx) })
			.where('id', '=', mandate_id)
			.where('revoked_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!revoked) return;
		await record(tx, {
			record: 'mandate',
			record_id: mandate_id,
			event: 'mandate.revoked',
			person_id: person.id,
			application_id,
			details: { adviser_id: person_id }
		});
		if (person_id !== person.id)
			await queueMail(tx, {
				person_id,
				kind: 'mandate_ended',
				values: { organisation: its.name, changer: person.name },
				link: '/my'
			});
	});
}
