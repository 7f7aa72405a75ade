import type { ExtraQuestion, SchemeContent } from '../scheme/content.ts';
import { fill, type Text } from '../text.ts';
import type { Answers, ExtraAnswer, Filled } from './answers.ts';
import { MISSING } from './missing-words.ts';

type Given = Answers['extra'];

/**
 * The questions of a scheme that are asked with these answers. One that depends on another is asked only while that one
 * is asked itself and has the answer; a question that depends on itself, in a circle or on nothing, is never asked.
 */
export function askedOf(questions: readonly ExtraQuestion[], given: Given): ExtraQuestion[] {
	const isAsked = ({ shown_when, code }: ExtraQuestion, path: readonly string[] = []): boolean => {
		if (!shown_when) return true;
		if (path.includes(code)) return false;
		const other = questions.find((one) => one.code === shown_when.code);
		return other !== undefined && holds(given[other.code], shown_when.is) && isAsked(other, [...path, code]);
	};
	return questions.filter((question) => isAsked(question));
}

const holds = (answer: ExtraAnswer | undefined, is: string | boolean): boolean =>
	Array.isArray(answer) ? answer.includes(is) : answer === is;

export const isAnswered = (answer: ExtraAnswer | undefined): boolean =>
	answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

/** The required questions that are asked and not answered yet; files are added apart from the answers. */
export function missingExtra(
	{ sections, extra_files = [] }: Filled,
	{ extra_questions = [] }: Pick<SchemeContent, 'extra_questions'>
): Text[] {
	const given = sections.extra ?? {};
	return askedOf(extra_questions, given)
		.filter(({ code, kind, required }) => {
			if (!required) return false;
			return kind === 'file' ? !extra_files.includes(code) : !isAnswered(given[code]);
		})
		.map(({ text }) => ({
			nl: fill(MISSING.extra, { question: text.nl }).nl,
			en: fill(MISSING.extra, { question: text.en }).en
		}));
}
