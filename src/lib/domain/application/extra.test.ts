import { describe, expect, test } from 'vitest';
import type { ExtraQuestion } from '../scheme/content.ts';
import { askedOf, missingExtra } from './extra.ts';

const question = (code: string, more: Partial<ExtraQuestion> = {}) =>
	({
		code,
		kind: 'yes_no',
		required: true,
		text: { nl: `Vraag ${code}`, en: `Question ${code}` },
		...more
	}) as ExtraQuestion;
const SCHEME: readonly ExtraQuestion[] = [
	question('A'),
	question('B', { kind: 'file', shown_when: { code: 'A', is: true } }),
	question('C', { shown_when: { code: 'B', is: true } })
];
const codes = (questions: readonly ExtraQuestion[]) => questions.map(({ code }) => code);

describe('a question that depends on another', () => {
	test('is asked only with the answer it depends on', () => {
		expect(codes(askedOf(SCHEME, {}))).toEqual(['A']);
		expect(codes(askedOf(SCHEME, { A: false }))).toEqual(['A']);
		expect(codes(askedOf(SCHEME, { A: true }))).toEqual(['A', 'B']);
	});

	test('is not asked when the other is not asked any more, whatever was answered before', () => {
		const circle = [question('A', { shown_when: { code: 'A', is: true } })];
		expect(askedOf(circle, { A: true })).toEqual([]);
		expect(codes(askedOf(SCHEME, { A: false, B: true }))).toEqual(['A']);
	});
});

test('a required question is missing until it is answered, one with files until it has one', () => {
	const missing = (extra: Record<string, boolean>, extra_files: string[] = []) =>
		missingExtra({ sections: { extra }, lines: [], extra_files }, { extra_questions: SCHEME }).map(
			({ nl }) => nl
		);
	expect(missing({})).toEqual([expect.stringContaining('Vraag A')]);
	expect(missing({ A: false })).toEqual([]);
	expect(missing({ A: true })).toEqual([expect.stringContaining('Vraag B')]);
	expect(missing({ A: true }, ['B'])).toEqual([]);
});
