import { claimTerm, deliveryTerm } from '#lib/domain/calendar/terms.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
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
	return clocks?.until_on ?? claimTerm(await termsOf(db, voucher), voucher.valid_until).end_on;
}

/**
 * The last day to send a claim with these deliveries: the scheme's weeks after the last of them, and never later than the
 * voucher can be claimed. After a reminder its term counts, whenever was delivered (Awb 4:44(3)).
 */
export async function claimDueOn(
	db: Reader,
	voucher: Known,
	delivered: readonly (string | null)[]
): Promise<string> {
	const until_on = await claimUntil(db, voucher);
	const last_on = delivered
		.flatMap((on) => on ?? [])
		.toSorted()
		.at(-1);
	if (!last_on || (await claimClocks(db, voucher.id))?.reminded) return until_on;
	const { end_on } = deliveryTerm(await termsOf(db, voucher), last_on);
	return end_on < until_on ? end_on : until_on;
}

/** As `claimDueOn`, for what is delivered so far in the claim that is being written on a voucher. */
export async function draftDueOn(db: Reader, voucher: Known): Promise<string> {
	const lines = await db
		.selectFrom('claim_line')
		.innerJoin('claim', 'claim.id', 'claim_line.claim_id')
		.where('voucher_id', '=', voucher.id)
		.where('claim.state', '=', 'draft')
		.select('delivered_on')
		.execute();
	return claimDueOn(
		db,
		voucher,
		lines.map(({ delivered_on }) => delivered_on)
	);
}

async function termsOf(db: Reader, { application_id }: Known): Promise<SchemeContent['terms']> {
	const { scheme_version_id } = await db
		.selectFrom('application')
		.where('id', '=', application_id)
		.select('scheme_version_id')
		.executeTakeFirstOrThrow();
	return (await schemeContent(db, scheme_version_id)).terms;
}
