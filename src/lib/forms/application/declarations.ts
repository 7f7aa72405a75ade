import * as z from 'zod';
import { DECLARATIONS, type Answers, type Declaration } from '#lib/domain/application/answers.ts';
import { saving } from './fields.ts';

/** What is declared with one tick; agreeing to electronic letters is a choice of its own (Awb 2:14). */
export const TOGETHER = DECLARATIONS.filter((name) => name !== 'electronic_channel');

const ticks = Object.fromEntries(DECLARATIONS.map((name) => [name, z.boolean()])) as Record<
	Declaration,
	z.ZodBoolean
>;

/** `all`: everything but the last holds. Who cannot say that ticks what does hold, one by one. */
export const declarationsForm = z.object({ ...saving, ...ticks, all: z.boolean() });

export const declarationsAnswers = (data: z.infer<typeof declarationsForm>): Answers['declarations'] => {
	const { version: _version, then: _then, all, ...said } = data;
	return all ? { ...said, ...Object.fromEntries(TOGETHER.map((name) => [name, true])) } : said;
};

export const declarationsKnown = (
	answers: Answers['declarations'] | undefined
): Partial<z.input<typeof declarationsForm>> => {
	if (!answers) return {};
	const all = TOGETHER.every((name) => answers[name]);
	const none = Object.fromEntries(TOGETHER.map((name) => [name, false]));
	return { ...answers, ...(all ? none : {}), all };
};
