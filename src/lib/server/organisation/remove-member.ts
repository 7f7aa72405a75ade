import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { mailOwners } from '../mail/owners.ts';
import { queueMail } from '../mail/queue.ts';
import type { Person } from '../person/person.ts';
import { lockDoorsOf, revokeMandatesOf, withdrawInvitationsBy } from './end-doors.ts';
import { anotherOwnerStays } from './last-owner.ts';
import { lockOrganisation } from './lock-organisation.ts';
import { OWNERS_ONLY } from './words.ts';

type Removal = { readonly organisation_id: string; readonly person_id: string };

/**
 * An owner removes a colleague, or somebody leaves. From then on they see nothing of the organisation, also not
 * by an invitation they sent or a mandate they held; what they did stays, for the organisation owns its applications. The colleague and the owners are told. Removing twice is once.
 * @throws Refused when no owner would be left
 */
export async function removeMember(db: Database, person: Person, removal: Removal): Promise<void> {
	const { organisation_id, person_id } = removal;
	const leaves = person_id === person.id;
	await db.transaction().execute(async (tx) => {
		await lockDoorsOf(tx, removal);
		const organisation = await lockOrganisation(tx, person, organisation_id);
		if (!leaves && organisation.role !== 'owner') throw new Refused(OWNERS_ONLY);
		await anotherOwnerStays(tx, organisation_id, person_id);
		const gone = await tx
			.deleteFrom('organisation_member')
			.where('organisation_id', '=', organisation_id)
			.where('person_id', '=', person_id)
			.returning(['organisation_id', 'person_id', 'role', 'joined_at'])
			.executeTakeFirst();
		if (!gone) return;
		await tx
			.insertInto('membership_end')
			.values({ ...gone, ended_by: person.id, ended_at: await now(tx) })
			.execute();
		await record(tx, {
			record: 'organisation',
			record_id: organisation_id,
			event: leaves ? 'organisation.member_left' : 'organisation.member_removed',
			person_id: person.id,
			details: { member_id: person_id, role: gone.role }
		});
		const whose = { organisation_id, person_id, by: person.id };
		await withdrawInvitationsBy(tx, whose);
		await revokeMandatesOf(tx, whose);
		const values = { organisation: organisation.name };
		if (!leaves)
			await queueMail(tx, {
				person_id,
				kind: 'member_removed',
				values: { ...values, changer: person.name },
				link: '/my'
			});
		const member = await tx
			.selectFrom('person')
			.where('id', '=', person_id)
			.select('name')
			.executeTakeFirstOrThrow();
		await mailOwners(tx, organisation_id, {
			except: person.id,
			kind: 'member_gone',
			values: () => ({ ...values, member: member.name }),
			link: `/my/organisation/${organisation_id}/people`
		});
	});
}
