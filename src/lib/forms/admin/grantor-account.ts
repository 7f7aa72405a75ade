import * as z from 'zod';
import { isBic } from '#lib/domain/undertaking/bic.ts';
import { isIban } from '#lib/domain/undertaking/identifiers.ts';
import { m } from '#lib/paraglide/messages.js';

/** The account the grantor pays from. The name follows the character set and length of a payment file (SEPA). */
export const grantorAccountForm = z.object({
	name: z
		.string()
		.trim()
		.regex(/^[A-Za-z0-9/\-?:().,'+ ]{1,70}$/, { error: () => m.admin_account_name_wrong() }),
	iban: z
		.string()
		.max(50)
		.refine(isIban, { error: () => m.admin_account_iban_wrong() }),
	bic: z
		.string()
		.max(20)
		.refine(isBic, { error: () => m.admin_account_bic_wrong() })
});
