import { expect, test } from 'vitest';
import { money } from '#lib/format.ts';
import type { Answers } from '#lib/domain/application/answers.ts';
import type { ExtraQuestion, SchemeContent } from '#lib/domain/scheme/content.ts';
import { extraRows } from './extra-rows.ts';
import { extraAnswers, extraForm, extraKnown } from './extra.ts';
import { teller } from './words.ts';

const base = (code: string) => ({
	code,
	text: { nl: `Vraag ${code}`, en: `Question ${code}` },
	required: false
});
const options = [
	{ code: 'one', name: { nl: 'Een', en: 'One' } },
	{ code: 'two', name: { nl: 'Twee', en: 'Two' } }
];
/** One question of every kind; the last depends on the fourth. */
const QUESTIONS: readonly ExtraQuestion[] = [
	{ ...base('text'), kind: 'text' },
	{ ...base('long'), kind: 'long_text' },
	{ ...base('choice'), kind: 'choice', options },
	{ ...base('yes'), kind: 'yes_no' },
	{ ...base('choices'), kind: 'choices', options },
	{ ...base('number'), kind: 'number' },
	{ ...base('amount'), kind: 'amount' },
	{ ...base('date'), kind: 'date' },
	{ ...base('file'), kind: 'file', shown_when: { code: 'yes', is: true } }
];
const GIVEN = {
	text: 'Kort',
	long: 'Lang\nen breed',
	choice: 'two',
	yes: true,
	choices: ['one', 'two'],
	number: 2.5,
	amount: 145_050,
	date: '2026-03-01'
};

test('every kind of question comes back from its form as it was answered', () => {
	const known = {
		...Object.fromEntries(Object.entries(extraKnown(QUESTIONS, GIVEN))),
		version: '',
		then: ''
	};
	const posted = extraForm(QUESTIONS).parse(known);
	expect(extraAnswers(QUESTIONS, posted as Record<string, string>)).toEqual(GIVEN);
});

test('nothing answered is no mistake, a day or number that does not exist is', () => {
	const parse = (typed: Record<string, unknown>) =>
		extraForm(QUESTIONS).safeParse({ ...extraKnown(QUESTIONS), version: '', then: '', ...typed });
	expect(parse({}).success).toBe(true);
	const { error } = parse({ extra_date_day: '31', extra_date_month: '2', extra_number: 'veel' });
	expect(error?.issues.map(({ path }) => path[0])).toContain('extra_number');
	expect(
		parse({ extra_date_day: '31', extra_date_month: '2' }).error?.issues.map(({ path }) => path[0])
	).toEqual(['extra_date']);
});

test('the answers are told in words, a question with files by their names, and only what is asked', () => {
	const content: Pick<SchemeContent, 'extra_questions'> = { extra_questions: QUESTIONS };
	const told = (given: Answers['extra'], files: string[] = []) =>
		Object.fromEntries(
			extraRows(given, content, () => files, teller('nl')).map(({ code, value }) => [code, value])
		);
	expect(told(GIVEN, ['Scan.pdf', 'Audit.pdf'])).toMatchObject({
		choice: 'Twee',
		yes: 'Ja',
		amount: money(145_050, 'nl'),
		date: '1 maart 2026',
		file: 'Scan.pdf, Audit.pdf'
	});
	expect(told({ yes: true })).toMatchObject({ file: null });
	expect(told({ yes: false })).not.toHaveProperty('file');
});
