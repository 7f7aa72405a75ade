import * as z from 'zod';
import { amsterdamInstant } from '#lib/domain/calendar/local-time.ts';
import { METHODS } from '#lib/domain/ranking/order.ts';
import type { Region } from '#lib/domain/scheme/content.ts';
import { same } from '#lib/domain/text.ts';
import { dateFields, dateIn, moneyOrNothing, textUpTo } from '#lib/forms/application/fields.ts';
import { parseMoney } from '#lib/forms/money-text.ts';
import { m } from '#lib/paraglide/messages.js';

/** A tranche opens and closes at these times of its days. */
export const OPENS = '09:00';
export const CLOSES = '17:00';

const words = (max: number, label: () => string) =>
	textUpTo(max)
		.trim()
		.min(1, { error: () => m.alloc_rounds_missing({ label: label() }) });

/** A new tranche, as the administrator fills it in. A region is a line of text, so that there may be any number. */
export const trancheForm = z
	.object({
		scheme_id: z.uuid(),
		code: z
			.string()
			.trim()
			.regex(/^[A-Za-z0-9-]{1,12}$/, { error: () => m.alloc_rounds_code_wrong() }),
		name_nl: words(100, m.alloc_rounds_name_nl),
		name_en: words(100, m.alloc_rounds_name_en),
		...dateFields('opens_on'),
		opens_on: z.string().max(20).optional(),
		...dateFields('closes_on'),
		closes_on: z.string().max(20).optional(),
		ceiling: moneyOrNothing.refine((text) => (parseMoney(text) ?? 0) > 0, { error: () => m.forms_money() }),
		method: z
			.enum(METHODS)
			.nullable()
			.pipe(z.enum(METHODS, { error: () => m.alloc_rounds_method_missing() })),
		partial: z.boolean().default(false),
		regions: textUpTo(5000).refine((text) => regionsIn(text) !== null, {
			error: () => m.alloc_rounds_regions_wrong()
		}),
		publication_reference: words(200, m.alloc_rounds_reference)
	})
	.superRefine((data, context) => {
		for (const path of ['opens_on', 'closes_on'])
			if (dateIn(data, path) === null)
				context.addIssue({ code: 'custom', path: [path], message: m.forms_date() });
	});

const LINE = /^([^;]{1,60});\s*(\d{1,3})\s*%?\s*;\s*(\d{4}\s*-\s*\d{4}(?:\s*,\s*\d{4}\s*-\s*\d{4})*)$/;

/** The regions in a text, a line each: `Noord; 20; 7740-7999, 9300-9999`. Null when a line is none. */
export function regionsIn(text: string): Region[] | null {
	const lines = text.split('\n').map((line) => line.trim());
	const regions = lines
		.filter((line) => line !== '')
		.map((line): Region | null => {
			const [, name = '', percent = '', ranges = ''] = LINE.exec(line) ?? [];
			if (name.trim() === '') return null;
			const postcodes = ranges.split(',').map((range): [number, number] => {
				const [from = 0, to = 0] = range.split('-').map(Number);
				return [from, to];
			});
			const code = name
				.trim()
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, '_');
			return { code, name: same(name.trim()), percent: Number(percent), postcodes };
		});
	return regions.every((one) => one !== null) ? regions : null;
}

/** What the form says, as it is stored. */
export const trancheOf = (data: z.output<typeof trancheForm>) => ({
	scheme_id: data.scheme_id,
	code: data.code.toUpperCase(),
	name: { nl: data.name_nl, en: data.name_en },
	opens_at: amsterdamInstant(dateIn(data, 'opens_on') ?? '', OPENS),
	closes_at: amsterdamInstant(dateIn(data, 'closes_on') ?? '', CLOSES),
	ceiling_cents: parseMoney(data.ceiling) ?? 0,
	method: data.method,
	publication_reference: data.publication_reference,
	allocation: { partial: data.partial, regions: regionsIn(data.regions) ?? [] }
});
