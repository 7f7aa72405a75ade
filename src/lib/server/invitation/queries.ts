import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import { sha256 } from '../sha256.ts';

type Of = { readonly organisation_id: string; readonly application_id: string | null };

/**
 * The invitations that wait: to the organisation itself, or to advise on one of its applications. `lost`: the last mail
 * about one did not arrive.
 */
export async function openInvitations(db: Reader, { organisation_id, application_id }: Of) {
	const at = await now(db);
	const rows = await db
		.selectFrom('invitation')
		.where('organisation_id', '=', organisation_id)
		.where(({ eb }) => eb('application_id', 'is not distinct from', application_id))
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.orderBy('invited_at')
		.select(['id', 'email', 'role', 'until_on', 'invited_at', 'expires_at'])
		.select((eb) =>
			eb
				.selectFrom('mail')
				.whereRef('mail.to_address', '=', 'invitation.email')
				.where('mail.kind', 'in', ['member_invited', 'mandate_invited'])
				.orderBy('mail.created_at', 'desc')
				.limit(1)
				.select('mail.state')
				.as('mail_state')
		)
		.execute();
	return rows.map(({ mail_state, ...row }) => ({
		...row,
		expired: row.expires_at <= at,
		lost: mail_state === 'bounced' || mail_state === 'failed'
	}));
}

/** What the link of an invitation opens, for whoever holds it; undefined when there is none. */
export async function invitationBy(db: Reader, token: string) {
	const at = await now(db);
	const row = await db
		.selectFrom('invitation')
		.innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
		.innerJoin('person', 'person.id', 'invited_by')
		.where('token_sha256', '=', sha256(token))
		.select([
			'invitation.email',
			'invitation.role',
			'until_on',
			'expires_at',
			'accepted_at',
			'withdrawn_at',
			'organisation.name as organisation',
			'person.name as inviter'
		])
		.executeTakeFirst();
	if (!row) return undefined;
	const { accepted_at, withdrawn_at, expires_at, ...shown } = row;
	const state = accepted_at ? 'used' : withdrawn_at ? 'withdrawn' : expires_at <= at ? 'expired' : 'open';
	return { ...shown, state } as const;
}
