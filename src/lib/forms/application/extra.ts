import * as z from 'zod';
import type { Answers, ExtraAnswer } from '#lib/domain/application/answers.ts';
import { askedOf } from '#lib/domain/application/extra.ts';
import type { ExtraQuestion } from '#lib/domain/scheme/content.ts';
import { dateParts as partsOf } from '#lib/forms/date-text.ts';
import { parseMoney } from '#lib/forms/money-text.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	dateEmpty,
	dateFields,
	dateIn,
	moneyOrNothing,
	moneyText,
	numberText,
	saving,
	textUpTo
} from './fields.ts';

type Posted = string | readonly string[] | null | undefined;
type Given = Readonly<Record<string, Posted>>;
const TEXT = 200;
const LONG_TEXT = 2000;
const PLAIN_NUMBER = /^\d{1,9}([.,]\d{1,3})?$/;

export const extraName = (code: string): string => `extra_${code}`;

const field = (question: ExtraQuestion): Record<string, z.ZodType> => {
	const name = extraName(question.code);
	switch (question.kind) {
		case 'text':
			return { [name]: textUpTo(TEXT) };
		case 'long_text':
			return { [name]: textUpTo(LONG_TEXT) };
		case 'number':
			return {
				[name]: z
					.string()
					.max(20)
					.refine((text) => text.trim() === '' || PLAIN_NUMBER.test(text.trim()), {
						error: () => m.form_extra_number()
					})
			};
		case 'amount':
			return { [name]: moneyOrNothing };
		case 'date':
			return { ...dateFields(name), [name]: z.string().max(20).optional() };
		case 'yes_no':
			return { [name]: z.enum(['yes', 'no']).nullable() };
		case 'choice':
			return { [name]: z.enum(question.options.map(({ code }) => code)).nullable() };
		case 'choices':
			return {
				[name]: z.array(z.enum(question.options.map(({ code }) => code))).max(question.options.length)
			};
		case 'file':
			return { [name]: z.unknown().optional() };
	}
};

/** A field per extra question of a scheme; what is not asked with these answers may stay empty. */
export const extraForm = (questions: readonly ExtraQuestion[]) =>
	z
		.object({ ...Object.assign({}, ...questions.map(field)), ...saving } as typeof saving &
			Record<string, z.ZodType<Posted, Posted>>)
		.superRefine((data: Given, context) => {
			for (const { code, kind } of questions) {
				const name = extraName(code);
				if (kind === 'date' && !dateEmpty(data, name) && dateIn(data, name) === null)
					context.addIssue({ code: 'custom', path: [name], message: m.forms_date() });
			}
		});

/** The answers to what is asked; the answer to a question that is not asked any more is dropped. */
export function extraAnswers(questions: readonly ExtraQuestion[], data: Given): Answers['extra'] {
	const all = Object.fromEntries(questions.map((question) => [question.code, answerIn(question, data)]));
	return Object.fromEntries(
		askedOf(questions, all)
			.filter(({ kind }) => kind !== 'file')
			.map(({ code }) => [code, all[code] ?? null])
	);
}

function answerIn({ code, kind }: ExtraQuestion, data: Given): ExtraAnswer {
	const name = extraName(code);
	const posted = data[name];
	if (kind === 'date') return dateIn(data, name);
	if (kind === 'choices') return Array.isArray(posted) ? posted : [];
	if (typeof posted !== 'string' || posted.trim() === '') return null;
	if (kind === 'yes_no') return posted === 'yes';
	if (kind === 'amount') return parseMoney(posted);
	if (kind === 'number')
		return PLAIN_NUMBER.test(posted.trim()) ? Number(posted.trim().replace(',', '.')) : null;
	return posted.replaceAll('\r\n', '\n').trim();
}

export const extraKnown = (questions: readonly ExtraQuestion[], given: Answers['extra'] = {}) =>
	Object.fromEntries(questions.flatMap((question) => known(question, given[question.code] ?? null)));

function known({ code, kind }: ExtraQuestion, answer: ExtraAnswer): [string, Posted][] {
	const name = extraName(code);
	if (kind === 'date') {
		const { day, month, year } = partsOf(typeof answer === 'string' ? answer : null);
		return [
			[`${name}_day`, day],
			[`${name}_month`, month],
			[`${name}_year`, year]
		];
	}
	if (kind === 'choices') return [[name, Array.isArray(answer) ? answer : []]];
	if (kind === 'yes_no') return [[name, answer === null ? null : answer === true ? 'yes' : 'no']];
	if (kind === 'choice') return [[name, typeof answer === 'string' ? answer : null]];
	if (typeof answer === 'number') return [[name, kind === 'amount' ? moneyText(answer) : numberText(answer)]];
	return [[name, typeof answer === 'string' ? answer : '']];
}
