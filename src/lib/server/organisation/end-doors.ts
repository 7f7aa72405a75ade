import { maskAddress } from '#lib/domain/mask-address.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';

type Whose = { readonly organisation_id: string; readonly person_id: string; readonly by: string };

/** Locks the cases those doors lead to, before the organisation as everybody does, so that nobody waits in a ring. */
export async function lockDoorsOf(tx: Tx, { organisation_id, person_id }: Omit<Whose, 'by'>): Promise<void> {
	await tx
		.selectFrom('application')
		.where('organisation_id', '=', organisation_id)
		.where(({ eb, or, selectFrom }) =>
			or([
				eb('id', 'in', selectFrom('mandate').where('person_id', '=', person_id).select('application_id')),
				eb(
					'id',
					'in',
					selectFrom('invitation')
						.where('invited_by', '=', person_id)
						.where('application_id', 'is not', null)
						.select('application_id')
				)
			])
		)
		.orderBy('id')
		.select('id')
		.forKeyShare()
		.execute();
}

/** Withdraws the invitations somebody sent as owner that are still open: who is no owner lets nobody in. */
export async function withdrawInvitationsBy(tx: Tx, whose: Whose): Promise<void> {
	const { organisation_id, person_id, by } = whose;
	const withdrawn = await tx
		.updateTable('invitation')
		.set({ withdrawn_by: by, withdrawn_at: await now(tx) })
		.where('organisation_id', '=', organisation_id)
		.where('invited_by', '=', person_id)
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.returning(['email', 'application_id'])
		.execute();
	for (const { email, application_id } of withdrawn)
		await record(tx, {
			record: 'organisation',
			record_id: organisation_id,
			event: 'organisation.invitation_withdrawn',
			person_id: by,
			application_id,
			details: { email: maskAddress(email) }
		});
}

/** Ends the mandates somebody still holds for applications of an organisation: who is sent away as colleague stays away. */
export async function revokeMandatesOf(tx: Tx, whose: Whose): Promise<void> {
	const { organisation_id, person_id, by } = whose;
	const revoked = await tx
		.updateTable('mandate')
		.from('application')
		.set({ revoked_by: by, revoked_at: await now(tx) })
		.whereRef('application.id', '=', 'mandate.application_id')
		.where('application.organisation_id', '=', organisation_id)
		.where('mandate.person_id', '=', person_id)
		.where('revoked_at', 'is', null)
		.returning(['mandate.id', 'mandate.application_id'])
		.execute();
	for (const { id, application_id } of revoked)
		await record(tx, {
			record: 'mandate',
			record_id: id,
			event: 'mandate.revoked',
			person_id: by,
			application_id,
			details: { adviser_id: person_id }
		});
}
