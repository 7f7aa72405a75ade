import { Refused, type Reason } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { mailOwners } from '../mail/owners.ts';
import type { Person } from '../person/person.ts';

const UNKNOWN: Reason = {
	nl: 'Met dit KVK-nummer is nog geen organisatie aangemeld. U kunt haar zelf aanmelden.',
	en: 'No organisation is registered with this KVK number yet. You can register it yourself.',
	field: 'kvk_number'
};
const MEMBER: Reason = {
	nl: 'U bent al eigenaar van deze organisatie.',
	en: 'You are an owner of this organisation already.',
	field: 'kvk_number'
};
const TOO_MANY: Reason = {
	nl: 'U hebt al drie verzoeken open staan. Wacht op het antwoord daarop.',
	en: 'You have three open requests already. Wait for their answers.'
};
const MOST_OPEN = 3;

type Ask = { readonly kvk_number: string; readonly reason: string };

/**
 * Somebody who can no longer reach their organisation, because its owner left, asks the grantor for access. The present
 * owners are told, so that nobody takes over an organisation unseen. Asking twice is asking once.
 * @throws Refused when no such organisation is registered, or it is theirs
 */
export async function askAccess(db: Database, person: Person, { kvk_number, reason }: Ask): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const organisation = await tx
			.selectFrom('organisation')
			.leftJoin('organisation_member as m', (join) =>
				join.onRef('m.organisation_id', '=', 'organisation.id').on('m.person_id', '=', person.id)
			)
			.where('kvk_number', '=', kvk_number)
			.select(['organisation.id', 'organisation.name', 'm.role'])
			.executeTakeFirst();
		if (!organisation) throw new Refused(UNKNOWN);
		if (organisation.role === 'owner') throw new Refused(MEMBER);
		const open = await tx
			.selectFrom('access_request')
			.where('requested_by', '=', person.id)
			.where('state', '=', 'asked')
			.select('organisation_id')
			.execute();
		if (open.some(({ organisation_id }) => organisation_id === organisation.id)) return;
		if (open.length >= MOST_OPEN) throw new Refused(TOO_MANY);
		const made = await tx
			.insertInto('access_request')
			.values({
				organisation_id: organisation.id,
				requested_by: person.id,
				reason,
				requested_at: await now(tx)
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		await record(tx, {
			record: 'organisation',
			record_id: organisation.id,
			event: 'organisation.access_asked',
			person_id: person.id
		});
		await mailOwners(tx, organisation.id, {
			kind: 'access_asked',
			values: () => ({ member: person.name, address: person.email, organisation: organisation.name }),
			link: `/my/organisation/${organisation.id}/people`
		});
	});
}
