import * as z from 'zod';
import { ATTACHMENT_PLACES } from '#lib/domain/document/attachment.ts';

/** The question a file is added to, as the page posts it; the application is in the address. */
export const subjectForm = z.object({
	place: z.enum(ATTACHMENT_PLACES),
	subject_id: z.uuid(),
	part: z
		.string()
		.max(100)
		.optional()
		.transform((text) => text || null)
});
