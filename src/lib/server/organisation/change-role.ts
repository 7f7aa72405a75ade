import { MEMBER_ROLE_NAMES, type MemberRole } from '#lib/domain/organisation/member-roles.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import { queueMail } from '../mail/queue.ts';
import type { Person } from '../person/person.ts';
import { lockDoorsOf, revokeMandatesOf, withdrawInvitationsBy } from './end-doors.ts';
import { anotherOwnerStays } from './last-owner.ts';
import { lockAsOwner } from './lock-organisation.ts';

type Change = { readonly organisation_id: string; readonly person_id: string; readonly role: MemberRole };

/**
 * An owner gives a colleague another role, who is told by mail. The same role again changes nothing. Who was an owner
 * lets nobody in any more, and a reader keeps no mandate by which they would still write.
 * @throws Refused when no owner would be left, NotFound when there is no such colleague
 */
export async function changeMemberRole(db: Database, person: Person, change: Change): Promise<void> {
	const { organisation_id, person_id, role } = change;
	await db.transaction().execute(async (tx) => {
		await lockDoorsOf(tx, change);
		const organisation = await lockAsOwner(tx, person, organisation_id);
		const member = await tx
			.selectFrom('organisation_member')
			.innerJoin('person', 'person.id', 'organisation_member.person_id')
			.where('organisation_id', '=', organisation_id)
			.where('person_id', '=', person_id)
			.select(['role', 'person.language'])
			.executeTakeFirst();
		if (!member) throw new NotFound('organisation_member');
		if (member.role === role) return;
		if (member.role === 'owner') await anotherOwnerStays(tx, organisation_id, person_id);
		await tx
			.updateTable('organisation_member')
			.set({ role })
			.where('organisation_id', '=', organisation_id)
			.where('person_id', '=', person_id)
			.execute();
		await record(tx, {
			record: 'organisation',
			record_id: organisation_id,
			event: 'organisation.role_changed',
			person_id: person.id,
			details: { member_id: person_id, from: member.role, role }
		});
		const whose = { organisation_id, person_id, by: person.id };
		if (member.role === 'owner') await withdrawInvitationsBy(tx, whose);
		if (role === 'reader') await revokeMandatesOf(tx, whose);
		if (person_id !== person.id)
			await queueMail(tx, {
				person_id,
				kind: 'member_role_changed',
				values: {
					organisation: organisation.name,
					role: MEMBER_ROLE_NAMES[role][member.language],
					changer: person.name
				},
				link: '/my'
			});
	});
}
