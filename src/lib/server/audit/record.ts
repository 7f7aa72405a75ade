import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';

/** Something that happened to a record: in the past tense, `application.submitted`. */
export type AuditEvent = {
	readonly record: string;
	readonly record_id: string;
	readonly event: string;
	/** null: the system did it. */
	readonly person_id: string | null;
	readonly application_id?: string | null;
	/** What a reader later needs to understand it; never a secret, never a file's content. */
	readonly details?: Readonly<Record<string, unknown>>;
};

/** Writes the event in the transaction of the change itself: both stand, or neither. */
export async function record(tx: Tx, event: AuditEvent): Promise<void> {
	await tx
		.insertInto('audit_event')
		.values({
			record: event.record,
			record_id: event.record_id,
			event: event.event,
			person_id: event.person_id,
			application_id: event.application_id ?? null,
			details: JSON.stringify(event.details ?? {}),
			business_at: await now(tx)
		})
		.execute();
}
