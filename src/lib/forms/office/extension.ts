import * as z from 'zod';
import { dateFields, dateIn } from '#lib/forms/application/fields.ts';
import { m } from '#lib/paraglide/messages.js';
import { reason } from './finding.ts';

/** Until when a term is extended, and why. */
export const extensionForm = z
	.object({
		...dateFields('until_on'),
		/** Where a refusal of the day stands. */
		until_on: z.string().max(20).optional(),
		reason
	})
	.superRefine((data, context) => {
		if (dateIn(data, 'until_on') === null)
			context.addIssue({ code: 'custom', path: ['until_on'], message: m.forms_date() });
	});
