import { sql } from 'kysely';
import type { Tx } from '../db/connect.ts';
import { dropAttachments } from './drop-attachments.ts';

/**
 * Takes away what was added to a service that was then never saved: nobody sees it any more, so it is not kept. The
 * caller has locked the case and submits it.
 */
export async function dropLooseQuotes(tx: Tx, application_id: string): Promise<void> {
	const loose = await tx
		.selectFrom('attachment')
		.where('application_id', '=', application_id)
		.where('place', '=', 'quote')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('application_line')
						.whereRef('application_line.id', '=', 'attachment.subject_id')
						.select(sql`1`.as('one'))
				)
			)
		)
		.select('id')
		.execute();
	if (loose.length > 0) await dropAttachments(tx, { ids: loose.map(({ id }) => id) });
}
