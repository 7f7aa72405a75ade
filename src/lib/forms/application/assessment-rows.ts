import type { Answers } from '#lib/domain/application/answers.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { BAND_NAMES, maturity, type Answer } from '#lib/domain/scheme/maturity.ts';
import { oneDecimal } from '#lib/domain/scheme/rational.ts';
import { m } from '#lib/paraglide/messages.js';
import type { AnswerRow } from './summary.ts';
import type { Teller, Words } from './words.ts';

const ANSWERS: Readonly<Record<`${Answer}`, Words>> = {
	'0': m.my_answer_0,
	'1': m.my_answer_1,
	'2': m.my_answer_2,
	na: m.my_answer_na
};

/** Each question of the self-assessment with its answer, and the result first. */
export function assessmentRows(
	given: Answers['assessment'] | undefined,
	{ questions }: Pick<SchemeContent, 'questions'>,
	tell: Teller
): AnswerRow[] {
	const answers = Object.fromEntries(questions.map(({ code }) => [code, given?.[code]?.answer]));
	const count = Object.values(answers).filter((answer) => (answer ?? null) !== null).length;
	const result = maturity(questions, answers);
	const score =
		result &&
		m.my_assessment_score(
			{
				percent: tell.figure(oneDecimal(result.percent)) ?? '',
				band: tell.read(BAND_NAMES[result.band]).toLowerCase()
			},
			tell.options
		);
	const answered = m.my_assessment_answered({ count, of: questions.length }, tell.options);
	return [
		{ key: tell.say(m.my_assessment_result), value: [answered, score].filter(Boolean).join(' ') },
		...questions.map(({ code, text }) => {
			const { answer = null, reason = '' } = given?.[code] ?? {};
			const said = answer === null ? null : tell.say(ANSWERS[`${answer}`]);
			return { key: tell.read(text), value: said && reason ? `${said}: ${reason}` : said };
		})
	];
}
