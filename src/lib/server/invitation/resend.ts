import { maskAddress } from '#lib/domain/mask-address.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { lockInvitation } from './lock-invitation.ts';
import { sendInvitation, type Wanted } from './send.ts';

/** Sends an invitation that waits once more, with a new link; the old link works no longer. */
export async function resendInvitation(db: Database, person: Person, invitation_id: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { organisation, email, language, role, application_id, until_on, ...rest } = await lockInvitation(
			tx,
			person,
			invitation_id
		);
		if (rest.accepted_at || rest.withdrawn_at) throw new NotFound('invitation');
		await sendInvitation(tx, person, {
			organisation,
			email,
			language,
			role,
			application_id,
			until_on
		} as Wanted);
		await record(tx, {
			record: 'organisation',
			record_id: organisation.id,
			event: 'organisation.invitation_sent_again',
			person_id: person.id,
			application_id,
			details: { email: maskAddress(email) }
		});
	});
}
