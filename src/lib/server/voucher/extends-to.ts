import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { schemeTerms } from '#lib/domain/term/scheme-terms.ts';
import type { VoucherState } from '#lib/domain/voucher/lifecycle.ts';
import { today } from '../clock.ts';
import type { Reader } from '../db/connect.ts';

/** The end of a voucher after the one extension that the scheme gives. */
export const afterExtension = (terms: SchemeContent['terms'], valid_until: string): string =>
	Temporal.PlainDate.from(valid_until)
		.add({ months: schemeTerms(terms).voucher_extension_months })
		.toString();

type Known = { readonly id: string; readonly state: VoucherState; readonly valid_until: string };

/** Until when the voucher would be valid if its extension were asked now; null when it cannot be. */
export async function extendsTo(
	db: Reader,
	{ id, state, valid_until }: Known,
	terms: SchemeContent['terms']
): Promise<string | null> {
	if ((state !== 'issued' && state !== 'active') || valid_until < (await today(db))) return null;
	const clock = await db
		.selectFrom('term')
		.where('record_id', '=', id)
		.where('kind', '=', 'voucher')
		.where('stopped_on', 'is', null)
		.select('story')
		.executeTakeFirst();
	return clock && clock.story.extension === null ? afterExtension(terms, valid_until) : null;
}
