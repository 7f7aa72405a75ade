import * as z from 'zod';
import { LANGUAGES } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { personName } from './fields.ts';

export const accountForm = z.object({
	name: personName,
	language: z
		.enum(LANGUAGES)
		.nullable()
		.pipe(z.enum(LANGUAGES, { error: () => m.account_language_missing() }))
});
