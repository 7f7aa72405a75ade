import * as z from 'zod';
import { BULK_ACTS, MOST_CASES } from '#lib/domain/bulk/bulk.ts';
import { m } from '#lib/paraglide/messages.js';
import { questionForm } from './question.ts';

/** Which act, on which cases: the ticked ones, or everything that the list's filter finds. */
export const choiceForm = z.object({
	act: z
		.enum(BULK_ACTS)
		.nullable()
		.pipe(z.enum(BULK_ACTS, { error: () => m.bulk_act_missing() })),
	id: z.array(z.uuid()).max(MOST_CASES),
	all: z.boolean().default(false),
	/** The query of the list's address. */
	filter: z.string().max(2000).default('')
});

/** What every applicant is asked; nothing for another act. Empty items are left out. */
export const bulkForm = questionForm.pick({ texts: true, sections: true });
