import { NotFound, Refused, type Reason } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { mailOwners } from '../mail/owners.ts';
import { queueMail } from '../mail/queue.ts';
import { ownersOf } from '../organisation/owners.ts';
import { permitRole } from '../person/permit-role.ts';
import type { Person } from '../person/person.ts';
import { requestsSeenBy } from './queries.ts';

const DECIDED: Reason = {
	nl: 'Over dit verzoek is al beslist.',
	en: 'This request has been decided already.'
};

export type AccessDecision = {
	readonly request_id: string;
	readonly event: 'grant' | 'refuse';
	/** How the officer made sure who this is, kept in the log. */
	readonly identity_check: string;
	readonly reason: string;
};

/**
 * A grant officer decides on a request for access. Granted, the requester becomes an owner beside those there are, and
 * these are told. An officer with an interest in the organisation, or who asked it, does not see the request (Awb 2:4).
 * @throws Refused when it was decided already, NotFound when it is not the officer's to see
 */
export async function decideAccess(db: Database, person: Person, decision: AccessDecision): Promise<void> {
	permitRole(person, 'grant_officer');
	const { request_id, event, identity_check, reason } = decision;
	await db.transaction().execute(async (tx) => {
		const seen = await requestsSeenBy(tx, person).where('r.id', '=', request_id).executeTakeFirst();
		if (!seen) throw new NotFound('access_request');
		const { organisation_id, requested_by, organisation } = seen;
		await tx
			.selectFrom('organisation')
			.where('id', '=', organisation_id)
			.select('id')
			.forNoKeyUpdate()
			.execute();
		const owners = await ownersOf(tx, organisation_id);
		const at = await now(tx);
		const decided = await tx
			.updateTable('access_request')
			.set({
				state: event === 'grant' ? 'granted' : 'refused',
				decided_by: person.id,
				decided_at: at,
				identity_check,
				decision_reason: reason
			})
			.where('id', '=', request_id)
			.where('state', '=', 'asked')
			.returning('id')
			.executeTakeFirst();
		if (!decided) throw new Refused(DECIDED);
		if (event === 'grant')
			await tx
				.insertInto('organisation_member')
				.values({ organisation_id, person_id: requested_by, role: 'owner', joined_at: at })
				.onConflict((conflict) =>
					conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ role: 'owner' })
				)
				.execute();
		await record(tx, {
			record: 'organisation',
			record_id: organisation_id,
			event: event === 'grant' ? 'organisation.access_granted' : 'organisation.access_refused',
			person_id: person.id,
			details: { requested_by, identity_check, reason, owners: owners.map(({ id }) => id) }
		});
		if (event === 'refuse') {
			const values = { organisation, reason };
			await queueMail(tx, { person_id: requested_by, kind: 'access_refused', values, link: '/my' });
			return;
		}
		await queueMail(tx, {
			person_id: requested_by,
			kind: 'access_granted',
			values: { organisation },
			link: '/my'
		});
		await mailOwners(tx, organisation_id, {
			except: requested_by,
			kind: 'access_given',
			values: () => ({ organisation, member: seen.requester, address: seen.email }),
			link: `/my/organisation/${organisation_id}/people`
		});
	});
}
