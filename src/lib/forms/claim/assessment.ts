import * as z from 'zod';
import { moneyOrNothing, moneyText, textUpTo } from '#lib/forms/application/fields.ts';
import { parseMoney } from '#lib/forms/money-text.ts';

/** A voucher has at most this many lines. */
const MOST_LINES = 20;
const ROWS = Array.from({ length: MOST_LINES }, (_, index) => index);

function rowFields() {
	const fields: Record<string, z.ZodType<string, string>> = {};
	for (const index of ROWS) {
		fields[`admitted_${index}`] = moneyOrNothing;
		fields[`reason_${index}`] = textUpTo(1000);
	}
	return fields;
}

/** What is admitted per line of a claim, and why when it is less; lines counted as the page shows them. */
export const assessmentForm = z.object(rowFields());

type Given = Readonly<Record<string, string>>;

/** NaN: no amount was given, which the verb refuses at the field. */
export const assessmentLines = (data: Given, line_ids: readonly string[]) =>
	line_ids.map((claim_line_id, index) => ({
		claim_line_id,
		admitted_cents: parseMoney(data[`admitted_${index}`] ?? '') ?? NaN,
		reason: data[`reason_${index}`] ?? ''
	}));

export const assessmentKnown = (
	lines: readonly { readonly cents: number; readonly reason: string | null }[]
): Record<string, string> =>
	Object.fromEntries(
		lines.flatMap(({ cents, reason }, index) => [
			[`admitted_${index}`, moneyText(cents)],
			[`reason_${index}`, reason ?? '']
		])
	);
