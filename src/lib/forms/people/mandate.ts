import * as z from 'zod';
import { email } from '#lib/forms/account/fields.ts';
import { dateFields, dateIn } from '#lib/forms/application/fields.ts';
import { m } from '#lib/paraglide/messages.js';

export const mandateForm = z
	.object({ email, ...dateFields('until_on'), until_on: z.string().max(20).optional() })
	.superRefine((data, context) => {
		if (dateIn(data, 'until_on') === null)
			context.addIssue({ code: 'custom', path: ['until_on'], message: m.forms_date() });
	});

/** The last day of the mandate. */
export const lastDayOf = (data: z.infer<typeof mandateForm>): string => dateIn(data, 'until_on') ?? '';

export const revokeForm = z.object({ mandate_id: z.uuid() });
