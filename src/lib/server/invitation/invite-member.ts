import { MOST_MEMBERS, type MemberRole } from '#lib/domain/organisation/member-roles.ts';
import { maskAddress } from '#lib/domain/mask-address.ts';
import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { lockAsOwner } from '../organisation/lock-organisation.ts';
import { FULL, MEMBER_ALREADY } from '../organisation/words.ts';
import type { Person } from '../person/person.ts';
import { sendInvitation } from './send.ts';

type Invite = { readonly organisation_id: string; readonly email: string; readonly role: MemberRole };

/**
 * An owner invites a colleague by mail. Inviting the same address again sends a new link in place of the old one.
 * @throws Refused when they belong to the organisation already, or when it is full
 */
export async function inviteMember(db: Database, person: Person, invite: Invite): Promise<void> {
	const { organisation_id, role, email } = invite;
	await db.transaction().execute(async (tx) => {
		const organisation = await lockAsOwner(tx, person, organisation_id);
		const known = await tx
			.selectFrom('organisation_member as m')
			.innerJoin('person', 'person.id', 'm.person_id')
			.where('m.organisation_id', '=', organisation_id)
			.select('person.email')
			.execute();
		if (known.some((member) => member.email === email)) throw new Refused(MEMBER_ALREADY);
		const { open } = await tx
			.selectFrom('invitation')
			.where('organisation_id', '=', organisation_id)
			.where('application_id', 'is', null)
			.where('accepted_at', 'is', null)
			.where('withdrawn_at', 'is', null)
			.where('email', '<>', email)
			.select(({ fn }) => fn.countAll<number>().as('open'))
			.executeTakeFirstOrThrow();
		if (known.length + open >= MOST_MEMBERS) throw new Refused(FULL);
		await sendInvitation(tx, person, {
			organisation,
			email,
			role,
			language: person.language,
			application_id: null,
			until_on: null
		});
		await record(tx, {
			record: 'organisation',
			record_id: organisation_id,
			event: 'organisation.member_invited',
			person_id: person.id,
			details: { email: maskAddress(email), role }
		});
	});
}
