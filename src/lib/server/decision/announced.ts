import { dateInAmsterdam } from '../clock.ts';
import type { Reader } from '../db/connect.ts';

/** The announced decisions of a case that the caller may see, the latest first: what one can object to. */
export async function announcedDecisions(db: Reader, application_id: string) {
	const rows = await db
		.selectFrom('decision')
		.where('application_id', '=', application_id)
		.where('state', '=', 'announced')
		.orderBy('announced_at', 'desc')
		.select(['id', 'kind', 'announced_at', 'objection_until'])
		.execute();
	return rows.flatMap(({ announced_at, ...row }) =>
		announced_at ? [{ ...row, announced_on: dateInAmsterdam(announced_at) }] : []
	);
}
