import * as z from 'zod';
import { isKvkNumber } from '#lib/domain/undertaking/identifiers.ts';
import { normalPostcode } from '#lib/domain/undertaking/postcode.ts';
import { dateFields, dateIn } from '#lib/forms/application/fields.ts';
import { m } from '#lib/paraglide/messages.js';

const bare = (text: string) => text.replace(/[\s.]/g, '');

/** A provider that comes on the scheme's list. */
export const providerForm = z
	.object({
		kvk_number: z
			.string()
			.max(20)
			.refine((text) => isKvkNumber(bare(text)), { error: () => m.forms_kvk() }),
		name: z
			.string()
			.trim()
			.min(1, { error: () => m.forms_supplier() })
			.max(200),
		house_number: z.string().trim().max(20),
		postcode: z
			.string()
			.max(20)
			.refine((text) => normalPostcode(text) !== null, { error: () => m.organisation_postcode_wrong() }),
		...dateFields('from'),
		from: z.string().max(20).optional(),
		sells_products: z.boolean(),
		outside_eea: z.boolean()
	})
	.superRefine((data, context) => {
		if (dateIn(data, 'from') === null)
			context.addIssue({ code: 'custom', path: ['from'], message: m.forms_date() });
	});

/** What the form says, as it is stored. */
export const providerOf = (data: z.output<typeof providerForm>) => ({
	kvk_number: bare(data.kvk_number),
	name: data.name,
	house_number: data.house_number,
	postcode: normalPostcode(data.postcode) ?? '',
	listed_from: dateIn(data, 'from') ?? '',
	sells_products: data.sells_products,
	outside_eea: data.outside_eea
});

/** The last day of a listing. */
export const endListingForm = z
	.object({ ...dateFields('until'), until: z.string().max(20).optional() })
	.superRefine((data, context) => {
		if (dateIn(data, 'until') === null)
			context.addIssue({ code: 'custom', path: ['until'], message: m.forms_date() });
	});

export const untilOf = (data: z.output<typeof endListingForm>): string => dateIn(data, 'until') ?? '';
