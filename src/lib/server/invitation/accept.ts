import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import { beginMandate } from '../mandate/begin.ts';
import { join } from '../organisation/join.ts';
import type { Person } from '../person/person.ts';
import { sha256 } from '../sha256.ts';
import { EXPIRED, OTHER_ADDRESS, USED, WITHDRAWN } from './words.ts';

/**
 * Accepts an invitation: the person becomes a colleague, or an adviser with a mandate. The link in the mail proves the
 * address, so the account must have that same confirmed address. Accepting twice is accepting once.
 * @returns the page to go on at
 * @throws Refused in words when it is used, withdrawn, expired or somebody else's; NotFound when there is none
 */
export async function acceptInvitation(db: Database, person: Person, token: string): Promise<string> {
	return db.transaction().execute(async (tx) => {
		const known = await tx
			.selectFrom('invitation')
			.where('token_sha256', '=', sha256(token))
			.select(['id', 'organisation_id', 'application_id'])
			.executeTakeFirst();
		if (!known) throw new NotFound('invitation');
		// The case first, then the organisation, as every change of its people does: nobody waits in a ring.
		if (known.application_id !== null)
			await tx
				.selectFrom('application')
				.where('id', '=', known.application_id)
				.select('id')
				.forKeyShare()
				.execute();
		await tx
			.selectFrom('organisation')
			.where('id', '=', known.organisation_id)
			.select('id')
			.forNoKeyUpdate()
			.execute();
		const invitation = await tx
			.selectFrom('invitation')
			.where('id', '=', known.id)
			.where('token_sha256', '=', sha256(token))
			.selectAll()
			.forUpdate()
			.executeTakeFirst();
		if (!invitation) throw new NotFound('invitation');
		const home = invitation.application_id ? `/my/applications/${invitation.application_id}` : '/my';
		if (invitation.accepted_by === person.id) return home;
		if (invitation.accepted_at) throw new Refused(USED);
		if (invitation.withdrawn_at) throw new Refused(WITHDRAWN);
		const at = await now(tx);
		if (invitation.expires_at <= at) throw new Refused(EXPIRED);
		if (!(await hasAddress(tx, person, invitation.email))) throw new Refused(OTHER_ADDRESS);
		await tx
			.updateTable('invitation')
			.set({ accepted_by: person.id, accepted_at: at })
			.where('id', '=', invitation.id)
			.execute();
		await (invitation.application_id === null
			? join(tx, person, invitation)
			: beginMandate(tx, person, invitation));
		return home;
	});
}

const hasAddress = async (tx: Tx, person: Person, email: string): Promise<boolean> =>
	(await tx
		.selectFrom('person')
		.where('id', '=', person.id)
		.where('email', '=', email)
		.where('email_verified', '=', true)
		.select('id')
		.executeTakeFirst()) !== undefined;
