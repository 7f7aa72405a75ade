import { inOneText } from '../application/requests.ts';
import type { Reader } from '../db/connect.ts';
import type { NotProcessedContent } from './content.ts';

/**
 * What can be left unprocessed now: the question to complete lapsed, and the four weeks to say so have not passed
 * (Awb 4:5(4)). null when that is not so.
 */
export async function notProcessable(
	db: Reader,
	application_id: string
): Promise<NotProcessedContent | null> {
	const row = await db
		.selectFrom('term')
		.innerJoin('completion_request', 'completion_request.id', 'term.record_id')
		.where('term.application_id', '=', application_id)
		.where('term.kind', '=', 'not_processed')
		.where('term.stopped_on', 'is', null)
		.where('completion_request.state', '=', 'lapsed')
		.select(['completion_request.id', 'asked_at', 'until_on', 'end_on'])
		.executeTakeFirst();
	return row
		? {
				request: (await inOneText(db, row.id)).asked,
				asked_at: row.asked_at.toISOString(),
				until_on: row.until_on,
				decide_until_on: row.end_on
			}
		: null;
}
