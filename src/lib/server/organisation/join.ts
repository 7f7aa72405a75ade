import type { Selectable } from 'kysely';
import { MEMBER_ROLE_NAMES } from '#lib/domain/organisation/member-roles.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { mailOwners } from '../mail/owners.ts';
import type { Person } from '../person/person.ts';

type Invited = Pick<Selectable<Tables['invitation']>, 'organisation_id' | 'role' | 'invited_by'>;

/** Makes somebody a colleague in the role they were invited for; who is one already keeps their role. The owners are told. */
export async function join(
	tx: Tx,
	person: Person,
	{ organisation_id, role, invited_by }: Invited
): Promise<void> {
	if (role === null) throw new Error('Whoever joins an organisation has a role');
	const made = await tx
		.insertInto('organisation_member')
		.values({ organisation_id, person_id: person.id, role, joined_at: await now(tx) })
		.onConflict((conflict) => conflict.doNothing())
		.returning('person_id')
		.executeTakeFirst();
	if (!made) return;
	const { name } = await tx
		.selectFrom('organisation')
		.where('id', '=', organisation_id)
		.select('name')
		.executeTakeFirstOrThrow();
	await record(tx, {
		record: 'organisation',
		record_id: organisation_id,
		event: 'organisation.member_joined',
		person_id: person.id,
		details: { role, invited_by }
	});
	await mailOwners(tx, organisation_id, {
		except: person.id,
		kind: 'member_joined',
		values: (language) => ({
			member: person.name,
			organisation: name,
			role: MEMBER_ROLE_NAMES[role][language]
		}),
		link: `/my/organisation/${organisation_id}/people`
	});
}
