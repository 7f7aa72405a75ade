import * as z from 'zod';
import type { Answers } from '#lib/domain/application/answers.ts';
import type { Question } from '#lib/domain/scheme/content.ts';
import type { Answer } from '#lib/domain/scheme/maturity.ts';
import { saving, textUpTo } from './fields.ts';

const ANSWERS = ['2', '1', '0', 'na'] as const;
type Questions = readonly Pick<Question, 'code'>[];
type Given = Readonly<Record<string, string | null>>;

/** One choice and one reason per question of the scheme. */
export const assessmentForm = (questions: Questions) => {
	const fields: Record<string, z.ZodType<string | null, string | null>> = { ...saving };
	for (const { code } of questions) {
		fields[`answer_${code}`] = z.enum(ANSWERS).nullable();
		fields[`reason_${code}`] = textUpTo(500);
	}
	return z.object(fields);
};

export const assessmentAnswers = (questions: Questions, data: Given): Answers['assessment'] =>
	Object.fromEntries(
		questions.map(({ code }) => {
			const answer = answerOf(data[`answer_${code}`]);
			return [code, { answer, reason: answer === 'na' ? (data[`reason_${code}`] ?? '').trim() : '' }];
		})
	);

const answerOf = (text: string | null | undefined): Answer | null =>
	text === '0' ? 0 : text === '1' ? 1 : text === '2' ? 2 : text === 'na' ? 'na' : null;

export const assessmentKnown = (
	questions: Questions,
	answers: Answers['assessment'] | undefined
): Record<string, string | null> =>
	Object.fromEntries(
		questions.flatMap(({ code }) => {
			const given = answers?.[code];
			const answer = given?.answer ?? null;
			return [
				[`answer_${code}`, answer === null ? null : String(answer)],
				[`reason_${code}`, given?.reason ?? '']
			];
		})
	);
