import * as z from 'zod';
import type { Answers } from '#lib/domain/application/answers.ts';
import { saving, textUpTo } from './fields.ts';

export const LONGEST_PLAN_TEXT = 2000;
const text = textUpTo(LONGEST_PLAN_TEXT);

export const planForm = z.object({
	...saving,
	problem: text,
	approach: text,
	effect: text,
	new_facts: text.optional()
});

/** Line ends are counted and stored as one character. */
const clean = (words: string) => words.replaceAll('\r\n', '\n').trim();

export const planAnswers = (data: z.infer<typeof planForm>): Answers['plan'] => ({
	problem: clean(data.problem),
	approach: clean(data.approach),
	effect: clean(data.effect),
	...(data.new_facts === undefined ? {} : { new_facts: clean(data.new_facts) })
});
export const planKnown = (answers: Answers['plan'] | undefined): Partial<z.input<typeof planForm>> => ({
	...answers
});
