import {
	DECLARATIONS,
	type Answers,
	type ApplicationSection,
	type Filled,
	type RequestedLine
} from '#lib/domain/application/answers.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import type { Language } from '#lib/domain/text.ts';
import { readableIban } from '#lib/domain/undertaking/identifiers.ts';
import { m } from '#lib/paraglide/messages.js';
import { assessmentRows } from './assessment-rows.ts';
import { DECLARATION_WORDS } from './declaration-words.ts';
import { extraRows } from './extra-rows.ts';
import { lineRows } from './line-rows.ts';
import { sizeRows } from './size-rows.ts';
import { teller, type Teller } from './words.ts';

/** One answer: its question, what was answered, and of which service when it is one. */
export type AnswerRow = { readonly key: string; readonly value: string | null; readonly line_id?: string };

/** Everything that was filled in, with the names of the files that belong to a service or to an extra question. */
export type Told = {
	readonly filled: Filled;
	readonly content: SchemeContent;
	readonly filesOf: (subject: RequestedLine | string) => readonly string[];
};

/** What was answered in a section, row by row: for checking, comparing, printing and the submitted copy alike. */
export const answerRows = (section: ApplicationSection, told: Told, locale: Language): AnswerRow[] =>
	ROWS[section](told, teller(locale));

const ROWS: Readonly<Record<ApplicationSection, (told: Told, tell: Teller) => AnswerRow[]>> = {
	size: ({ filled }, tell) => sizeRows(filled.sections.size, tell),
	kinds: ({ filled, content }, tell) => [
		{
			key: tell.say(m.my_kinds_label),
			value: content.vouchers
				.filter(({ kind }) => filled.sections.kinds?.kinds.includes(kind))
				.map(({ name }) => tell.read(name))
				.join(', ')
		}
	],
	assessment: ({ filled, content }, tell) => assessmentRows(filled.sections.assessment, content, tell),
	plan: ({ filled: { sections } }, tell) => planRows(sections.plan, tell),
	services: ({ filled, content, filesOf }, tell) =>
		filled.lines.map((line, index) => {
			const [service, ...rows] = lineRows(line, content, tell);
			const files = filesOf(line);
			const quotes = files.length ? files.join(', ') : tell.say(m.my_line_no_quote);
			return {
				key: `${index + 1}. ${service?.value ?? line.service_code}`,
				value: [...rows, { key: tell.say(m.my_line_quote), value: quotes }]
					.filter(({ value }) => value)
					.map(({ key, value }) => `${key}: ${value}`)
					.join('\n'),
				line_id: line.id
			};
		}),
	extra: ({ filled, content, filesOf }, tell) =>
		extraRows(filled.sections.extra ?? {}, content, filesOf, tell),
	de_minimis: ({ filled: { sections } }, tell) => [
		{ key: tell.say(m.my_de_minimis_has_aid), value: tell.yesNo(sections.de_minimis?.has_aid) },
		...(sections.de_minimis?.aid ?? []).map((aid, index) => ({
			key: m.my_de_minimis_row({ number: index + 1 }, tell.options),
			value: [tell.day(aid.granted_on), aid.grantor, tell.amount(aid.amount_cents)]
				.filter(Boolean)
				.join(' · ')
		}))
	],
	payment: ({ filled: { sections } }, tell) => [
		{
			key: tell.say(m.my_payment_iban),
			value: sections.payment?.iban ? readableIban(sections.payment.iban) : null
		},
		{ key: tell.say(m.my_payment_account_name), value: sections.payment?.account_name ?? null }
	],
	declarations: ({ filled: { sections } }, tell) =>
		DECLARATIONS.map((name) => ({
			key: tell.say(DECLARATION_WORDS[name]),
			value: tell.say(sections.declarations?.[name] ? m.my_declared : m.my_not_declared)
		}))
};

const planRows = (plan: Answers['plan'] | undefined, tell: Teller): AnswerRow[] => [
	{ key: tell.say(m.my_plan_problem), value: plan?.problem ?? null },
	{ key: tell.say(m.my_plan_approach), value: plan?.approach ?? null },
	{ key: tell.say(m.my_plan_effect), value: plan?.effect ?? null },
	...(plan?.new_facts ? [{ key: tell.say(m.rule_new_facts), value: plan.new_facts }] : [])
];
