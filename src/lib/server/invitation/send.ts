import { dayText } from '#lib/domain/calendar/day-text.ts';
import {
	INVITATION_DAYS,
	MEMBER_ROLE_NAMES,
	MOST_INVITATIONS_A_DAY,
	MOST_SENDINGS,
	type MemberRole
} from '#lib/domain/organisation/member-roles.ts';
import { Refused } from '#lib/domain/refusal.ts';
import type { Language } from '#lib/domain/text.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { queueMail } from '../mail/queue.ts';
import type { Person } from '../person/person.ts';
import { newSecret } from '../secret.ts';
import { sha256 } from '../sha256.ts';
import { SENT_ENOUGH, TOO_MANY_TODAY } from './words.ts';

export type Wanted = {
	readonly organisation: { readonly id: string; readonly name: string };
	readonly email: string;
	readonly language: Language;
} & (
	| { readonly role: MemberRole; readonly application_id: null; readonly until_on: null }
	| { readonly role: null; readonly application_id: string; readonly until_on: string }
);

const DAY = 24 * 3600 * 1000;

/**
 * Sends an invitation with a new secret; one that is open for the same address and purpose is replaced, so that only the
 * latest link works. The caller holds the lock on the organisation. Returns its id.
 * @throws Refused when too many were sent
 */
export async function sendInvitation(tx: Tx, person: Person, wanted: Wanted): Promise<string> {
	const { organisation, ...rest } = wanted;
	const at = await now(tx);
	await refuseMany(tx, { organisation_id: organisation.id, person_id: person.id, at });
	const token = newSecret();
	const made = {
		...rest,
		organisation_id: organisation.id,
		token_sha256: sha256(token),
		invited_by: person.id,
		invited_at: at,
		expires_at: new Date(at.getTime() + INVITATION_DAYS * DAY)
	};
	const open = await tx
		.selectFrom('invitation')
		.where('organisation_id', '=', organisation.id)
		.where('email', '=', wanted.email)
		.where(({ eb }) => eb('application_id', 'is not distinct from', wanted.application_id))
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.select(['id', 'times_sent'])
		.executeTakeFirst();
	if (open && open.times_sent >= MOST_SENDINGS) throw new Refused(SENT_ENOUGH);
	const { id } = open
		? await tx
				.updateTable('invitation')
				.set({ ...made, times_sent: open.times_sent + 1 })
				.where('id', '=', open.id)
				.returning('id')
				.executeTakeFirstOrThrow()
		: await tx.insertInto('invitation').values(made).returning('id').executeTakeFirstOrThrow();
	const common = {
		to: { address: wanted.email, language: wanted.language },
		link: `/invitation?token=${token}`
	};
	const values = { inviter: person.name, organisation: organisation.name };
	await (wanted.role === null
		? queueMail(tx, {
				...common,
				kind: 'mandate_invited',
				application_id: wanted.application_id,
				values: { ...values, until: dayText(wanted.until_on)[wanted.language] }
			})
		: queueMail(tx, {
				...common,
				kind: 'member_invited',
				values: { ...values, role: MEMBER_ROLE_NAMES[wanted.role][wanted.language] }
			}));
	return id;
}

type Sender = { readonly organisation_id: string; readonly person_id: string; readonly at: Date };

/** Not more in a day from one organisation, nor from one person with many organisations: our mail is no bulk mail. */
async function refuseMany(tx: Tx, { organisation_id, person_id, at }: Sender): Promise<void> {
	const sent = await tx
		.selectFrom('invitation')
		.where('invited_at', '>', new Date(at.getTime() - DAY))
		.where((eb) => eb.or([eb('organisation_id', '=', organisation_id), eb('invited_by', '=', person_id)]))
		.select(['organisation_id', 'invited_by', 'times_sent'])
		.execute();
	const times = (of: typeof sent) => of.reduce((sum, { times_sent }) => sum + times_sent, 0);
	const most = Math.max(
		times(sent.filter((one) => one.organisation_id === organisation_id)),
		times(sent.filter((one) => one.invited_by === person_id))
	);
	if (most >= MOST_INVITATIONS_A_DAY) throw new Refused(TOO_MANY_TODAY);
}
