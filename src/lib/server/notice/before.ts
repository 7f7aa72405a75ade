import type { Tx } from '../db/connect.ts';
import type { IncomingNotice } from './register.ts';

/** Sent twice, by a second click or by a colleague, it would start its clocks twice. */
export const isRegistered = (
	tx: Tx,
	{ application_id, kind, decision_id, received_on }: IncomingNotice
): Promise<{ id: string } | undefined> =>
	tx
		.selectFrom('incoming_notice')
		.where('application_id', '=', application_id)
		.where('kind', '=', kind)
		.where('decision_id', 'is not distinct from', kind === 'objection' ? decision_id : null)
		.where('received_on', '=', received_on)
		.where('closed_at', 'is', null)
		.select('id')
		.executeTakeFirst();

/** Whether a notice of default has had its clocks already; one that was closed before they ran out does not count. */
export const hadItsClocks = (tx: Tx, application_id: string): Promise<{ id: string } | undefined> =>
	tx
		.selectFrom('term')
		.where('application_id', '=', application_id)
		.where('kind', 'in', ['default', 'penalty'])
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('term as closed')
						.whereRef('closed.record_id', '=', 'term.record_id')
						.where('closed.state', '=', 'ended')
						.select('closed.id')
				)
			)
		)
		.select('id')
		.executeTakeFirst();
