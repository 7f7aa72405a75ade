import * as z from 'zod';
import type { RequestedLine } from '#lib/domain/application/answers.ts';
import { isKvkNumber } from '#lib/domain/undertaking/identifiers.ts';
import { dateParts as partsOf } from '#lib/forms/date-text.ts';
import { parseMoney } from '#lib/forms/money-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { dateFields, dateIn, moneyOrNothing, moneyText, saving, textUpTo } from './fields.ts';

const LARGEST_LINE = 10_000_000_000;
const amount = (least: number) =>
	z
		.string()
		.max(40, { error: () => m.forms_money() })
		.refine(
			(text) => {
				const cents = parseMoney(text);
				return cents !== null && cents >= least && cents <= LARGEST_LINE;
			},
			{ error: () => (least > 0 ? m.forms_money_above_zero() : m.forms_money()) }
		);

const wholePercent = (text: string): number | null =>
	/^\d{1,3}$/.test(text.trim()) && Number(text) <= 100 ? Number(text) : null;

/** A service asked for. What the law needs to count is asked at once; the quote and the VAT share may come later. */
export const lineForm = z
	.object({
		...saving,
		id: z.uuid(),
		service_code: z
			.string()
			.min(1, { error: () => m.forms_service() })
			.max(20),
		supplier_name: textUpTo(200)
			.trim()
			.min(1, { error: () => m.forms_supplier() }),
		supplier_kvk: z
			.string()
			.max(20)
			.refine((text) => text.trim() === '' || isKvkNumber(text.replaceAll(' ', '')), {
				error: () => m.forms_kvk()
			}),
		...dateFields('order_on'),
		order_on: z.string().max(20).optional(),
		net: amount(1),
		vat: amount(0),
		vat_share: z.enum(['none', 'all', 'part']).nullable(),
		vat_percent: z.string().max(10),
		hardware: z.enum(['no', 'yes']).nullable(),
		/** Judged by the verb, by its content; here so that a refusal can stand at the field. */
		quote: z.unknown().optional(),
		other_funding: moneyOrNothing
			.refine((text) => (parseMoney(text) ?? 0) <= LARGEST_LINE, { error: () => m.forms_money() })
			.optional()
	})
	.superRefine((data, context) => {
		const tell = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		if (dateIn(data, 'order_on') === null) tell('order_on', m.forms_date());
		if (data.hardware === null) tell('hardware', m.forms_hardware());
		if (data.vat_share === 'part' && wholePercent(data.vat_percent) === null)
			tell('vat_percent', m.forms_percent());
	});

export const lineAnswers = (data: z.infer<typeof lineForm>): Omit<RequestedLine, 'kind' | 'quotes'> => ({
	id: data.id,
	service_code: data.service_code,
	supplier_name: data.supplier_name,
	supplier_kvk: data.supplier_kvk.replaceAll(' ', '') || null,
	planned_order_on: dateIn(data, 'order_on') ?? '',
	net_cents: parseMoney(data.net) ?? 0,
	vat_cents: parseMoney(data.vat) ?? 0,
	vat_recoverable_percent:
		data.vat_share === 'part'
			? wholePercent(data.vat_percent)
			: data.vat_share && { none: 0, all: 100 }[data.vat_share],
	hardware: data.hardware === 'yes',
	other_funding_cents: parseMoney(data.other_funding ?? '') ?? 0
});

export function lineKnown(line: RequestedLine): Partial<z.input<typeof lineForm>> {
	const { day, month, year } = partsOf(line.planned_order_on);
	return {
		id: line.id,
		service_code: line.service_code,
		supplier_name: line.supplier_name,
		supplier_kvk: line.supplier_kvk ?? '',
		order_on_day: day,
		order_on_month: month,
		order_on_year: year,
		net: moneyText(line.net_cents),
		vat: moneyText(line.vat_cents),
		...vatKnown(line.vat_recoverable_percent),
		hardware: line.hardware ? 'yes' : 'no',
		other_funding: line.other_funding_cents ? moneyText(line.other_funding_cents) : ''
	};
}

/** The part of the VAT that comes back, as the form asks it. */
export function vatKnown(
	percent: number | null
): Pick<z.input<typeof lineForm>, 'vat_share' | 'vat_percent'> {
	if (percent === null) return { vat_share: null, vat_percent: '' };
	if (percent === 0) return { vat_share: 'none', vat_percent: '' };
	return percent === 100
		? { vat_share: 'all', vat_percent: '' }
		: { vat_share: 'part', vat_percent: String(percent) };
}
