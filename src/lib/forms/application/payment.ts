import * as z from 'zod';
import type { Answers } from '#lib/domain/application/answers.ts';
import { isIban, normalIban, readableIban } from '#lib/domain/undertaking/identifiers.ts';
import { m } from '#lib/paraglide/messages.js';
import { saving, textUpTo } from './fields.ts';

export const paymentForm = z.object({
	...saving,
	iban: z
		.string()
		.max(60, { error: () => m.forms_iban() })
		.refine((text) => text.trim() === '' || isIban(text), { error: () => m.forms_iban() }),
	account_name: textUpTo(70)
});

export const paymentAnswers = (data: z.infer<typeof paymentForm>): Answers['payment'] => ({
	iban: data.iban.trim() === '' ? '' : normalIban(data.iban),
	account_name: data.account_name.trim()
});
export const paymentKnown = (
	answers: Answers['payment'] | undefined
): Partial<z.input<typeof paymentForm>> => ({
	iban: answers?.iban ? readableIban(answers.iban) : '',
	account_name: answers?.account_name ?? ''
});
