import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';

/** What a formal message is about, and its letter when it has one. */
export type About = {
	readonly record: string;
	readonly record_id: string;
	readonly document_id?: string;
};

type FormalMessage = About & {
	readonly application_id: string;
	/** null: nobody acts for the organisation any more; then it goes by post. */
	readonly person_id: string | null;
	readonly kind: string;
	/** In the language of the person. */
	readonly subject: string;
	readonly link: string;
	/** The notice of it; null: it goes by post. */
	readonly mail_id: string | null;
};

/**
 * Keeps that a formal message was made known to somebody: from now it stands in the portal, with the applicant's
 * consent to that channel as declared at submission. The grantor bears the burden of proof of the consent, the sending,
 * the notice and the first opening (Awb 2:8 and following since 1 January 2026, before that 2:14-2:17; the new text has
 * not been read, so the numbers are to be checked).
 */
export async function keepFormal(tx: Tx, message: FormalMessage): Promise<void> {
	const consent = await tx
		.selectFrom('application')
		.innerJoin('application_section as said', 'said.application_id', 'application.id')
		.where('application.id', '=', message.application_id)
		.where('said.section', '=', 'declarations')
		.where('received_at', 'is not', null)
		.select(['submitted_by', 'received_at', 'answers'])
		.executeTakeFirst();
	const agreed = consent?.submitted_by && consent.answers.electronic_channel === true ? consent : null;
	await tx
		.insertInto('formal_message')
		.values({
			application_id: message.application_id,
			person_id: message.person_id,
			kind: message.kind,
			record: message.record,
			record_id: message.record_id,
			document_id: message.document_id ?? null,
			subject: message.subject,
			link: message.link,
			channel: message.mail_id === null ? 'post' : 'portal',
			consent_by: agreed?.submitted_by ?? null,
			consent_at: agreed?.received_at ?? null,
			announced_at: await now(tx),
			mail_id: message.mail_id
		})
		.execute();
}
