import * as z from 'zod';
import { isKvkNumber } from '#lib/domain/undertaking/identifiers.ts';
import { dateFields, dateIn, textUpTo } from '#lib/forms/application/fields.ts';
import { m } from '#lib/paraglide/messages.js';

const LONGEST_REASON = 1000;
const bare = (kvk: string) => kvk.replaceAll(' ', '');

/** Another supplier for a service: from the list, or one that is written down. */
export const supplierForm = z
	.object({
		from: z
			.enum(['list', 'other'])
			.nullable()
			.pipe(z.enum(['list', 'other'], { error: () => m.after_supplier_missing() })),
		/** The id of the listing. */
		provider_id: z.string().max(36),
		supplier_name: textUpTo(200).trim(),
		supplier_kvk: z.string().max(20),
		...dateFields('order_on'),
		order_on: z.string().max(20).optional(),
		reason: textUpTo(LONGEST_REASON),
		/** How many choices the page showed. */
		number: z.string().regex(/^\d{1,3}$/)
	})
	.superRefine((data, context) => {
		const tell = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		if (data.from === 'list' && data.provider_id === '') tell('provider_id', m.after_supplier_missing());
		if (data.from === 'other' && data.supplier_name === '') tell('supplier_name', m.forms_supplier());
		if (data.from === 'other' && bare(data.supplier_kvk) !== '' && !isKvkNumber(bare(data.supplier_kvk)))
			tell('supplier_kvk', m.forms_kvk());
		if (dateIn(data, 'order_on') === null) tell('order_on', m.forms_date());
	});

/** The supplier as it was written down. */
export const writtenSupplier = (data: z.infer<typeof supplierForm>) => ({
	supplier_name: data.supplier_name,
	supplier_kvk: bare(data.supplier_kvk) || null
});
