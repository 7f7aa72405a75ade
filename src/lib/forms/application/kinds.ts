import * as z from 'zod';
import type { Answers } from '#lib/domain/application/answers.ts';
import { VOUCHER_KINDS } from '#lib/domain/scheme/content.ts';
import { saving } from './fields.ts';

export const kindsForm = z.object({ ...saving, kinds: z.array(z.enum(VOUCHER_KINDS)).max(2) });

export const kindsAnswers = (data: z.infer<typeof kindsForm>): Answers['kinds'] => ({
	kinds: VOUCHER_KINDS.filter((kind) => data.kinds.includes(kind))
});
export const kindsKnown = (answers: Answers['kinds'] | undefined) => ({ kinds: [...(answers?.kinds ?? [])] });
