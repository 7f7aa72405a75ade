import { claimTerm } from '#lib/domain/calendar/terms.ts';
import type { Reader } from '../db/connect.ts';
import { claimClocks } from '../term/voucher-clocks.ts';
import { schemeContent } from '../tranche/queries.ts';

type Known = { readonly id: string; readonly application_id: string; readonly valid_until: string };

/**
 * The last day on which a voucher can be claimed: the one its award letter names, later after an extension or a
 * reminder. A voucher from before there were clocks has the day its scheme gives.
 */
export async function claimUntil(db: Reader, voucher: Known): Promise<string> {
	const clocks = await claimClocks(db, voucher.id);
	if (clocks) return clocks.until_on;
	const { scheme_version_id } = await db
		.selectFrom('application')
		.where('id', '=', voucher.application_id)
		.select('scheme_version_id')
		.executeTakeFirstOrThrow();
	const { terms } = await schemeContent(db, scheme_version_id);
	return claimTerm(terms, voucher.valid_until).end_on;
}
