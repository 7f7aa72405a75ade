import type { Reason } from '../refusal.ts';
import { DECLARATIONS, type CaseFile } from './case-file.ts';

/** What an application must have before it can be judged (Awb 4:2), in the order of the form; empty = complete. */
export function missingItems(file: CaseFile): Reason[] {
	const { size, assessment, plan, de_minimis, payment, declarations } = file.answers;
	const kinds = file.answers.kinds ?? [];
	const grouped = size?.in_group === true;
	const items: [missing: boolean, field: string, nl: string, en: string][] = [
		[kinds.length === 0, 'kinds', 'Welke voucher u vraagt', 'Which voucher you ask for'],
		[
			size?.staff_awu == null,
			'size.staff_awu',
			'Het aantal arbeidsjaareenheden',
			'The number of annual work units'
		],
		[size?.turnover_cents == null, 'size.turnover_cents', 'De jaaromzet', 'The yearly turnover'],
		[size?.balance_cents == null, 'size.balance_cents', 'Het balanstotaal', 'The balance sheet total'],
		[size?.in_group == null, 'size.in_group', 'Of u bij een groep hoort', 'Whether you belong to a group'],
		[
			grouped &&
				[size.group_staff_awu, size.group_turnover_cents, size.group_balance_cents].some(
					(figure) => figure == null
				),
			'size.group_staff_awu',
			'De cijfers van de hele groep',
			'The figures of the whole group'
		],
		...file.scheme.questions.map(({ code, text }): [boolean, string, string, string] => {
			const given = assessment?.[code];
			const answered = given?.score != null || Boolean(given?.not_applicable_reason?.trim());
			return [!answered, `assessment.${code}`, `Zelftest: ${text.nl}`, `Self-assessment: ${text.en}`];
		}),
		[!plan?.problem.trim(), 'plan.problem', 'Plan: wat er nu niet goed is', 'Plan: what is wrong now'],
		[!plan?.measures.trim(), 'plan.measures', 'Plan: wat u gaat doen', 'Plan: what you will do'],
		[
			!plan?.effect.trim(),
			'plan.effect',
			'Plan: wat patiënten ervan merken',
			'Plan: the effect for patients'
		],
		...kinds.map((kind): [boolean, string, string, string] => [
			!file.lines.some((line) => line.kind === kind),
			'lines',
			`Een dienst voor voucher ${kind}`,
			`A service for voucher ${kind}`
		]),
		...file.lines.flatMap((line, index): [boolean, string, string, string][] => {
			const [nl, en] = [`Dienst ${index + 1}`, `Service ${index + 1}`];
			return [
				[
					line.planned_order_on === null,
					`lines[${index}].planned_order_on`,
					`${nl}: de besteldatum`,
					`${en}: the order date`
				],
				[
					line.vat_cents > 0 && line.vat_recoverable_percent === null,
					`lines[${index}].vat_recoverable_percent`,
					`${nl}: welk deel van de btw u terugkrijgt`,
					`${en}: which share of the VAT you get back`
				],
				[
					line.quote_document_id === null,
					`lines[${index}].quote_document_id`,
					`${nl}: de offerte`,
					`${en}: the quote`
				]
			];
		}),
		[
			de_minimis?.has_aid == null,
			'de_minimis.has_aid',
			'De de-minimisverklaring',
			'The de minimis declaration'
		],
		[!payment?.iban.trim(), 'payment.iban', 'Het rekeningnummer', 'The account number'],
		[
			!payment?.account_name.trim(),
			'payment.account_name',
			'De naam van de rekeninghouder',
			'The name of the account holder'
		],
		[
			DECLARATIONS.some((name) => declarations?.[name] !== true),
			'declarations',
			'De verklaringen aan het einde',
			'The declarations at the end'
		]
	];
	return items.filter(([missing]) => missing).map(([, field, nl, en]) => ({ nl, en, field }));
}
