import type { ExpressionBuilder } from 'kysely';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { tellOwners } from '../mandate/tell-owners.ts';

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

/** Seeing something is no work of which the owners must hear. */
const LOOKING = /\.(read|opened|viewed)$/;

/**
 * Writes the event in the transaction of the change itself: both stand, or neither. What an adviser does under a mandate
 * is marked as done on behalf of the organisation (Awb 2:1), and the owners are told once a day.
 */
export async function record(tx: Tx, event: AuditEvent): Promise<void> {
	const at = await now(tx);
	const { mandate_id } = await tx
		.insertInto('audit_event')
		.values((eb) => ({
			record: event.record,
			record_id: event.record_id,
			event: event.event,
			person_id: event.person_id,
			application_id: event.application_id ?? null,
			details: JSON.stringify(event.details ?? {}),
			business_at: at,
			mandate_id: event.person_id && event.application_id ? mandateOf(eb, event) : null
		}))
		.returning('mandate_id')
		.executeTakeFirstOrThrow();
	if (mandate_id && !LOOKING.test(event.event)) await tellOwners(tx, mandate_id);
}

/** The mandate under which somebody acts who is no member of the organisation themselves. */
const mandateOf = (
	eb: ExpressionBuilder<Tables, 'audit_event'>,
	{ person_id, application_id = null }: AuditEvent
) =>
	eb
		.selectFrom('mandate_in_force as f')
		.innerJoin('application', 'application.id', 'f.application_id')
		.where('f.application_id', '=', application_id)
		.where('f.person_id', '=', person_id)
		.where(({ not, exists, selectFrom, val }) =>
			not(
				exists(
					selectFrom('organisation_member as m')
						.whereRef('m.organisation_id', '=', 'application.organisation_id')
						.whereRef('m.person_id', '=', 'f.person_id')
						.where('m.role', '<>', 'reader')
						.select(val(1).as('one'))
				)
			)
		)
		.select('f.id');
