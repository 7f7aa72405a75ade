import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

const answers = ['yes', 'no'] as const;

/** Sending a claim: is it the last one, and did everything that is claimed arrive? */
export const submissionForm = z.object({
	final: z
		.enum(answers)
		.nullable()
		.pipe(z.enum(answers, { error: () => m.claim_final_error() })),
	accepted_delivery: z.boolean().refine((ticked) => ticked, { error: () => m.claim_accepted_error() })
});
