import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';

export const LONGEST = 4000;
const MOST = 20;

type FileField = `files_${number}`;

/** The field of the files with an item; here so that a refusal can stand at it. */
export const fileField = (index: number): FileField => `files_${index}`;

/** The answers to a request, in the order of its items. Whether one is missing counts only when all are sent. */
export const answersForm = z.object({
	items: z.array(z.uuid()).max(MOST),
	versions: z.array(z.string().regex(/^\d{1,6}$/)).max(MOST),
	answers: z
		.array(
			z
				.string()
				.trim()
				.max(LONGEST, { error: () => m.office_too_long({ max: LONGEST }) })
		)
		.max(MOST),
	waived: z.boolean(),
	...(Object.fromEntries(
		Array.from({ length: MOST }, (_, index) => [fileField(index), z.unknown().optional()])
	) as Record<FileField, z.ZodOptional<z.ZodUnknown>>)
});
