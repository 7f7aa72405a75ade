import * as z from 'zod';
import { DECLARATIONS, type Answers, type Declaration } from '#lib/domain/application/answers.ts';
import { saving } from './fields.ts';

const ticks = Object.fromEntries(DECLARATIONS.map((name) => [name, z.boolean()])) as Record<
	Declaration,
	z.ZodBoolean
>;

export const declarationsForm = z.object({ ...saving, ...ticks });

export const declarationsAnswers = (data: z.infer<typeof declarationsForm>): Answers['declarations'] => {
	const { version: _version, then: _then, ...said } = data;
	return said;
};
export const declarationsKnown = (
	answers: Answers['declarations'] | undefined
): Partial<z.input<typeof declarationsForm>> => ({ ...answers });
