import type { Answers, RequestedLine } from '#lib/domain/application/answers.ts';
import type { Requested } from '#lib/domain/application/requested.ts';
import { costBase } from '#lib/domain/scheme/cost-line.ts';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { BAND_NAMES, maturity } from '#lib/domain/scheme/maturity.ts';
import { oneDecimal } from '#lib/domain/scheme/rational.ts';
import { percent } from '#lib/format.ts';
import { extraRows } from '#lib/forms/application/extra-rows.ts';
import { teller } from '#lib/forms/application/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

type File = {
	readonly document_id: string;
	readonly file_name: string;
	readonly media_type: string;
	readonly size_bytes: number;
};
type Line = RequestedLine & { readonly quote_files: readonly File[] };
type Read = {
	readonly sections: Partial<Answers>;
	readonly lines: readonly Line[];
	/** The files with the scheme's own questions; `part` is the code of the question. */
	readonly question_files: readonly (File & { readonly part: string | null })[];
};

export type CaseText = ReturnType<typeof caseText>;
export type CostLine = CaseText['lines'][number];

const ANSWERS = { 0: m.review_answer_0, 1: m.review_answer_1, 2: m.review_answer_2, na: m.review_answer_na };

/** What officers and reviewers read of an application, in the reader's language. */
export function caseText(
	content: Pick<SchemeContent, 'questions' | 'extra_questions' | 'catalogue' | 'vouchers'>,
	{ sections, lines, question_files }: Read
) {
	const language = getLocale();
	const answers = sections.assessment ?? {};
	const measured = maturity(
		content.questions,
		Object.fromEntries(Object.entries(answers).map(([code, given]) => [code, given?.answer]))
	);
	const serviceName = (code: string) =>
		content.catalogue.find((service) => service.code === code)?.name[language] ?? code;
	const { problem = '', approach = '', effect = '' } = sections.plan ?? {};
	return {
		plan: [
			{ title: m.review_plan_problem(), text: problem },
			{ title: m.review_plan_approach(), text: approach },
			{ title: m.review_plan_effect(), text: effect }
		],
		maturity: measured && {
			score: percent(oneDecimal(measured.percent) / 100),
			band: BAND_NAMES[measured.band][language].toLowerCase()
		},
		questions: content.questions.map(({ code, text, critical_service }) => {
			const given = answers[code];
			const answer = given?.answer ?? null;
			return {
				id: code,
				text: text[language],
				answer: answer === null ? m.review_answer_none() : ANSWERS[answer](),
				weak: answer === 0,
				reason: given?.reason ?? '',
				critical: critical_service !== undefined
			};
		}),
		extra: extraRows(sections.extra ?? {}, content, () => [], teller(language)).map(
			({ code, key, value }) => ({
				key,
				value,
				files: question_files
					.filter(({ part }) => part === code)
					.map((file) => ({ ...link(file), label: file.file_name }))
			})
		),
		lines: lines.map((line) => {
			const base_cents = costBase({
				...line,
				vat_recoverable_percent: line.vat_recoverable_percent ?? 100
			});
			return {
				id: line.id,
				kind: line.kind,
				service: serviceName(line.service_code),
				supplier: line.supplier_name,
				planned_order_on: line.planned_order_on,
				hardware: line.hardware,
				net_cents: line.net_cents,
				vat_cents: base_cents - line.net_cents,
				base_cents,
				quotes: line.quote_files.map((file, index) => ({
					...link(file),
					label: index === 0 ? m.review_costs_col_quote() : `${m.review_costs_col_quote()} ${index + 1}`
				}))
			};
		})
	};
}

const link = ({ document_id, media_type, size_bytes }: File) => ({
	href: `/documents/${document_id}`,
	type: media_type,
	bytes: size_bytes
});

/** The amount per voucher as it was computed at submission, with the names of the vouchers. */
export const amountRows = (content: Pick<SchemeContent, 'vouchers'>, requested: Requested | null) =>
	(requested?.vouchers ?? []).map((voucher) => ({
		id: voucher.kind,
		name: content.vouchers.find(({ kind }) => kind === voucher.kind)?.name[getLocale()] ?? voucher.kind,
		base_cents: voucher.admitted_cents,
		rate: voucher.rate_percent / 100,
		cap_cents: voucher.cap_cents,
		amount_cents: voucher.amount_cents
	}));
