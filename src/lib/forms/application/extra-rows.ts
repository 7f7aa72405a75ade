import type { Answers, ExtraAnswer } from '#lib/domain/application/answers.ts';
import { askedOf } from '#lib/domain/application/extra.ts';
import type { ExtraQuestion, SchemeContent } from '#lib/domain/scheme/content.ts';
import type { AnswerRow } from './summary.ts';
import type { Teller } from './words.ts';

/** The extra questions that were asked, with their answers; an answer in files is their names. */
export const extraRows = (
	given: Answers['extra'],
	{ extra_questions = [] }: Pick<SchemeContent, 'extra_questions'>,
	filesOf: (code: string) => readonly string[],
	tell: Teller
): (AnswerRow & Pick<ExtraQuestion, 'code'>)[] =>
	askedOf(extra_questions, given).map((question) => ({
		code: question.code,
		key: tell.read(question.text),
		value:
			question.kind === 'file'
				? filesOf(question.code).join(', ') || null
				: extraAnswerWords(question, given[question.code], tell)
	}));

function extraAnswerWords(
	question: ExtraQuestion,
	answer: ExtraAnswer | undefined,
	tell: Teller
): string | null {
	if (answer === undefined || answer === null) return null;
	if (typeof answer === 'boolean') return tell.yesNo(answer);
	if (typeof answer === 'number')
		return question.kind === 'amount' ? tell.amount(answer) : tell.figure(answer);
	if (question.kind === 'date' && typeof answer === 'string') return tell.day(answer);
	if (question.kind !== 'choice' && question.kind !== 'choices') return String(answer);
	const chosen = typeof answer === 'string' ? [answer] : answer;
	const names = question.options
		.filter(({ code }) => chosen.includes(code))
		.map(({ name }) => tell.read(name));
	return names.join(', ') || null;
}
