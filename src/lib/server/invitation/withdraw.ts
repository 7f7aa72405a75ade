import { maskAddress } from '#lib/domain/mask-address.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockInvitation } from './lock-invitation.ts';
import { USED } from './words.ts';

/**
 * An owner withdraws an invitation: its link works no longer. Withdrawing twice is withdrawing once.
 * @throws Refused when it was accepted meanwhile
 */
export async function withdrawInvitation(db: Database, person: Person, invitation_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const invitation = await lockInvitation(tx, person, invitation_id);
		if (invitation.accepted_at) throw new Refused(USED);
		if (invitation.withdrawn_at) return;
		await tx
			.updateTable('invitation')
			.set({ withdrawn_by: person.id, withdrawn_at: await now(tx) })
			.where('id', '=', invitation_id)
			.execute();
		await record(tx, {
			record: 'organisation',
			record_id: invitation.organisation.id,
			event: 'organisation.invitation_withdrawn',
			person_id: person.id,
			application_id: invitation.application_id,
			details: { email: maskAddress(invitation.email) }
		});
	});
}
