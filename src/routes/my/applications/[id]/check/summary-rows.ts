import type { ApplicationSection, Answers } from '#lib/domain/application/answers.ts';
import { DECLARATIONS } from '#lib/domain/application/answers.ts';
import { sizeClassOf } from '#lib/domain/application/requested.ts';
import { readableIban } from '#lib/domain/undertaking/identifiers.ts';
import { costBase } from '#lib/domain/scheme/cost-line.ts';
import { BAND_NAMES, maturity } from '#lib/domain/scheme/maturity.ts';
import { oneDecimal } from '#lib/domain/scheme/rational.ts';
import { circumstanceWords } from '#lib/components/case/circumstance-words.ts';
import type { SummaryRow } from '#lib/components/applicant/summary.ts';
import { date, money, number } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OwnFilled } from '#lib/server/application/queries.ts';
import type { Attachment } from '#lib/server/documents/attachments.ts';
import { words } from '#lib/server/http/words.ts';
import { DECLARATION_WORDS } from '../declaration-words.ts';
import { sectionHref } from '../sections.ts';

type Quotes = readonly Attachment[];
type Row = { key: string; value: string | null; href?: string };

/** What was answered in a section, row by row, each with the link to change it. */
export function summaryRows(section: ApplicationSection, draft: OwnFilled, quotes: Quotes): SummaryRow[] {
	const href = sectionHref(draft.id, section);
	return ROWS[section](draft, quotes).map((row) => ({
		key: row.key,
		value: row.value,
		change: { href: row.href ?? href }
	}));
}

const amount = (amount_cents: number | null | undefined) =>
	amount_cents === null || amount_cents === undefined ? null : money(amount_cents);
const figure = (value: number | null | undefined) =>
	value === null || value === undefined ? null : number(value);
const yesNo = (said: boolean | null | undefined) =>
	said === true ? m.my_yes() : said === false ? m.my_no() : null;

const CLASS_NAMES = {
	micro: m.my_class_micro,
	small: m.my_class_small,
	medium: m.my_class_medium,
	large: m.my_class_large
};

function sizeRows(size: Answers['size'] | undefined): Row[] {
	const size_class = sizeClassOf(size);
	const group: Row[] = size?.in_group
		? [
				{ key: m.my_size_group_staff(), value: figure(size.group_staff_awu) },
				{ key: m.my_size_group_turnover(), value: amount(size.group_turnover_cents) },
				{ key: m.my_size_group_balance(), value: amount(size.group_balance_cents) }
			]
		: [];
	return [
		{ key: m.my_size_staff(), value: figure(size?.staff_awu) },
		{ key: m.my_size_turnover(), value: amount(size?.turnover_cents) },
		{ key: m.my_size_balance(), value: amount(size?.balance_cents) },
		{ key: m.my_size_in_group(), value: yesNo(size?.in_group) },
		...group,
		{ key: m.rule_circumstances(), value: circumstanceWords(size?.circumstances) },
		{ key: m.my_size_class(), value: size_class && CLASS_NAMES[size_class]() }
	];
}

const ROWS: Readonly<Record<ApplicationSection, (draft: OwnFilled, quotes: Quotes) => Row[]>> = {
	size: ({ saved }) => sizeRows(saved.sections.size),
	kinds: ({ saved, content }) => [
		{
			key: m.my_kinds_label(),
			value: content.vouchers
				.filter(({ kind }) => saved.sections.kinds?.kinds.includes(kind))
				.map(({ name }) => words(name))
				.join(', ')
		}
	],
	assessment({ saved, content }) {
		const given = Object.entries(saved.sections.assessment ?? {}).map(
			([code, one]) => [code, one?.answer] as const
		);
		const result = maturity(content.questions, Object.fromEntries(given));
		const count = given.filter(([, answer]) => (answer ?? null) !== null).length;
		const answered = m.my_assessment_answered({ count, of: content.questions.length });
		const score =
			result &&
			m.my_assessment_score({
				percent: number(oneDecimal(result.percent)),
				band: words(BAND_NAMES[result.band]).toLowerCase()
			});
		return [{ key: m.my_assessment_result(), value: [answered, score].filter(Boolean).join(' ') }];
	},
	plan: ({ saved: { sections } }) => [
		{ key: m.my_plan_problem(), value: sections.plan?.problem ?? null },
		{ key: m.my_plan_approach(), value: sections.plan?.approach ?? null },
		{ key: m.my_plan_effect(), value: sections.plan?.effect ?? null },
		...(sections.plan?.new_facts ? [{ key: m.rule_new_facts(), value: sections.plan.new_facts }] : [])
	],
	services: ({ id, saved, content }, quotes) =>
		saved.lines.map((line) => {
			const service = content.catalogue.find(({ code }) => code === line.service_code);
			const its = quotes.filter(({ subject_id }) => subject_id === line.id);
			const cost = costBase({ ...line, vat_recoverable_percent: line.vat_recoverable_percent ?? 100 });
			return {
				key: service ? words(service.name) : line.service_code,
				value: [
					line.supplier_name,
					money(cost),
					m.my_line_order_from({ date: date(line.planned_order_on) }),
					...(its.length === 0 ? [m.my_line_no_quote()] : its.map(({ file_name }) => file_name)),
					...(line.other_funding_cents
						? [m.rule_other_funding_short({ amount: money(line.other_funding_cents) })]
						: [])
				].join(' · '),
				href: `/my/applications/${id}/services/${line.id}`
			};
		}),
	de_minimis: ({ saved: { sections } }) => [
		{ key: m.my_de_minimis_has_aid(), value: yesNo(sections.de_minimis?.has_aid) },
		...(sections.de_minimis?.aid ?? []).map((aid, index) => ({
			key: m.my_de_minimis_row({ number: index + 1 }),
			value: [aid.granted_on && date(aid.granted_on), aid.grantor, amount(aid.amount_cents)]
				.filter(Boolean)
				.join(' · ')
		}))
	],
	payment: ({ saved: { sections } }) => [
		{ key: m.my_payment_iban(), value: sections.payment?.iban ? readableIban(sections.payment.iban) : null },
		{ key: m.my_payment_account_name(), value: sections.payment?.account_name ?? null }
	],
	declarations: ({ saved: { sections } }) =>
		DECLARATIONS.map((name) => ({
			key: DECLARATION_WORDS[name](),
			value: sections.declarations?.[name] ? m.my_declared() : m.my_not_declared()
		}))
};
