import { claimTerm } from '#lib/domain/calendar/terms.ts';
import type { Reader } from '../db/connect.ts';
import { schemeContent } from '../tranche/queries.ts';

/** The last day on which a voucher can be claimed: the one its award letter names. */
export async function claimUntil(
	db: Reader,
	voucher: { readonly application_id: string; readonly valid_until: string }
): Promise<string> {
	const { scheme_version_id } = await db
		.selectFrom('application')
		.where('id', '=', voucher.application_id)
		.select('scheme_version_id')
		.executeTakeFirstOrThrow();
	const { terms } = await schemeContent(db, scheme_version_id);
	return claimTerm(terms, voucher.valid_until).end_on;
}
