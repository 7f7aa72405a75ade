import type { AskedView } from '../../../domain/letter/data.ts';
import { inOneText } from '../../application/requests.ts';
import { dateInAmsterdam } from '../../clock.ts';
import type { Reader } from '../../db/connect.ts';

/** The last view that was asked from the applicant, and what came of it (Awb 4:7); null when none was asked. */
export async function viewOf(
	db: Reader,
	application_id: string,
	claim_id: string | null = null
): Promise<AskedView | null> {
	const view = await db
		.selectFrom('completion_request')
		.where('application_id', '=', application_id)
		.where('kind', '=', 'view')
		.where('claim_id', 'is not distinct from', claim_id)
		.where('state', '<>', 'asked')
		.orderBy('asked_at', 'desc')
		.limit(1)
		.select(['id', 'asked_at', 'until_on', 'answered_at', 'waived'])
		.executeTakeFirst();
	if (!view) return null;
	return {
		asked_on: dateInAmsterdam(view.asked_at),
		until_on: view.until_on,
		answered_on: view.answered_at && !view.waived ? dateInAmsterdam(view.answered_at) : null,
		summary: view.waived ? null : (await inOneText(db, view.id)).answered,
		response: null
	};
}
