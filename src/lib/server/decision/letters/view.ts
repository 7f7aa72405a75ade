import type { AskedView } from '../../../domain/letter/data.ts';
import { dateInAmsterdam } from '../../clock.ts';
import type { Reader } from '../../db/connect.ts';

/** The last view that was asked from the applicant, and what came of it (Awb 4:7); null when none was asked. */
export async function viewOf(db: Reader, application_id: string): Promise<AskedView | null> {
	const view = await db
		.selectFrom('completion_request')
		.where('application_id', '=', application_id)
		.where('kind', '=', 'view')
		.where('state', '<>', 'asked')
		.orderBy('asked_at', 'desc')
		.limit(1)
		.select(['asked_at', 'until_on', 'answer', 'answered_at'])
		.executeTakeFirst();
	if (!view) return null;
	return {
		asked_on: dateInAmsterdam(view.asked_at),
		until_on: view.until_on,
		answered_on: view.answered_at && dateInAmsterdam(view.answered_at),
		summary: view.answer,
		response: null
	};
}
