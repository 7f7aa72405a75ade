import * as z from 'zod';
import type { ClaimLineAnswers } from '#lib/domain/claim/line.ts';
import {
	dateEmpty,
	dateFields,
	dateIn,
	moneyOrNothing,
	moneyText,
	saving,
	textUpTo
} from '#lib/forms/application/fields.ts';
import { dateParts } from '#lib/forms/date-text.ts';
import { parseMoney } from '#lib/forms/money-text.ts';
import { m } from '#lib/paraglide/messages.js';

const wholePercent = (text: string): number | null =>
	/^\d{1,3}$/.test(text.trim()) && Number(text) <= 100 ? Number(text) : null;

/** One service of a claim. Everything may come later; what is filled in must be readable. */
export const claimLineForm = z
	.object({
		...saving,
		invoice_number: textUpTo(60),
		...dateFields('delivered_on'),
		delivered_on: z.string().max(20).optional(),
		...dateFields('invoiced_on'),
		invoiced_on: z.string().max(20).optional(),
		...dateFields('paid_on'),
		paid_on: z.string().max(20).optional(),
		net: moneyOrNothing,
		vat: moneyOrNothing,
		vat_share: z.enum(['none', 'all', 'part']).nullable(),
		vat_percent: z.string().max(10),
		/** Judged by the verb, by their content; here so that a refusal can stand at the field. */
		invoice: z.unknown().optional(),
		proof: z.unknown().optional(),
		deliverable: z.unknown().optional(),
		own_account: z.boolean().optional()
	})
	.superRefine((data, context) => {
		const tell = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		for (const name of ['delivered_on', 'invoiced_on', 'paid_on'])
			if (!dateEmpty(data, name) && dateIn(data, name) === null) tell(name, m.forms_date());
		if (data.vat_share === 'part' && wholePercent(data.vat_percent) === null)
			tell('vat_percent', m.forms_percent());
	});

export const claimLineAnswers = (data: z.infer<typeof claimLineForm>): ClaimLineAnswers => ({
	delivered_on: dateIn(data, 'delivered_on'),
	invoice_number: data.invoice_number.trim() || null,
	invoiced_on: dateIn(data, 'invoiced_on'),
	paid_on: dateIn(data, 'paid_on'),
	net_cents: parseMoney(data.net),
	vat_cents: parseMoney(data.vat),
	vat_recoverable_percent:
		data.vat_share === 'part'
			? wholePercent(data.vat_percent)
			: data.vat_share && { none: 0, all: 100 }[data.vat_share],
	paid_from_own_account: data.own_account ?? false
});

export function claimLineKnown(line: ClaimLineAnswers): Partial<z.input<typeof claimLineForm>> {
	const delivered = dateParts(line.delivered_on);
	const invoiced = dateParts(line.invoiced_on);
	const paid = dateParts(line.paid_on);
	const percent = line.vat_recoverable_percent;
	return {
		delivered_on_day: delivered.day,
		delivered_on_month: delivered.month,
		delivered_on_year: delivered.year,
		invoice_number: line.invoice_number ?? '',
		invoiced_on_day: invoiced.day,
		invoiced_on_month: invoiced.month,
		invoiced_on_year: invoiced.year,
		paid_on_day: paid.day,
		paid_on_month: paid.month,
		paid_on_year: paid.year,
		net: moneyText(line.net_cents),
		vat: moneyText(line.vat_cents),
		vat_share: percent === null ? null : percent === 0 ? 'none' : percent === 100 ? 'all' : 'part',
		vat_percent: percent === null || percent === 0 || percent === 100 ? '' : String(percent),
		own_account: line.paid_from_own_account ?? false
	};
}
