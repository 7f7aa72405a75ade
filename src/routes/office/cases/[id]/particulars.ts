import { circumstanceWords } from '#lib/forms/application/circumstance-words.ts';
import { DECLARATIONS, type Declaration } from '#lib/domain/application/answers.ts';
import { date, money, number } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { officeCase } from '#lib/server/case/file.ts';

type File = Awaited<ReturnType<typeof officeCase>>;
type Row = { readonly key: string; readonly value: string };
type Group = { readonly title: string; readonly rows: readonly Row[] };

const WTZA: Readonly<Record<File['wtza'], () => string>> = {
	reported: m.office_wtza_reported,
	permit: m.rule_wtza_permit_short,
	exempt: m.office_wtza_exempt,
	not_reported: m.office_wtza_not_reported,
	unknown: m.office_wtza_unknown
};
const DECLARED: Readonly<Record<Declaration, () => string>> = {
	truthful: m.office_declaration_truthful,
	registered: m.office_declaration_registered,
	no_insolvency: m.office_declaration_no_insolvency,
	no_recovery_order: m.office_declaration_no_recovery_order,
	nothing_ordered: m.office_declaration_nothing_ordered,
	publication_known: m.office_declaration_publication_known,
	electronic_channel: m.office_declaration_electronic_channel
};

const row = (key: string, value: string | null | undefined): Row => ({ key, value: value ?? '' });
const amount = (cents: number | null | undefined) =>
	cents === null || cents === undefined ? '' : money(cents);
const count = (value: number | null | undefined) =>
	value === null || value === undefined ? '' : number(value);
const yesNo = (value: boolean | null | undefined) => {
	if (value === null || value === undefined) return '';
	return value ? m.office_yes() : m.office_no();
};

/** The short answers of a case in groups: who, how large, aid, account, declarations. */
export function particulars(file: File): Group[] {
	const { size, de_minimis, payment, declarations } = file.sections;
	return [
		{
			title: m.office_org_title(),
			rows: [
				row(m.office_org_kvk(), file.kvk_number),
				row(m.office_org_establishment(), file.establishment_number),
				row(m.office_org_agb(), file.agb_code),
				row(m.office_org_sbi(), file.sbi_codes.join(', ')),
				row(m.office_org_wtza(), WTZA[file.wtza]()),
				row(m.office_org_professionals(), count(file.care_professionals)),
				row(m.office_org_address(), `${file.street} ${file.house_number}\n${file.postcode} ${file.city}`),
				row(
					m.office_letter_language(),
					file.language === 'nl' ? m.office_language_nl() : m.office_language_en()
				)
			]
		},
		{
			title: m.office_size_title(),
			rows: [
				row(m.office_size_staff(), count(size?.staff_awu)),
				row(m.office_size_turnover(), amount(size?.turnover_cents)),
				row(m.office_size_balance(), amount(size?.balance_cents)),
				row(m.office_size_group(), yesNo(size?.in_group)),
				row(m.rule_circumstances_short(), circumstanceWords(size?.circumstances)),
				...(size?.in_group
					? [
							row(m.office_size_group_staff(), count(size.group_staff_awu)),
							row(m.office_size_group_turnover(), amount(size.group_turnover_cents)),
							row(m.office_size_group_balance(), amount(size.group_balance_cents))
						]
					: [])
			]
		},
		{
			title: m.office_aid_title(),
			rows: de_minimis?.has_aid
				? de_minimis.aid.map((aid) =>
						row(
							m.office_aid_row({
								grantor: aid.grantor,
								date: aid.granted_on ? date(aid.granted_on) : '–'
							}),
							amount(aid.amount_cents)
						)
					)
				: [row(m.office_aid_any(), yesNo(de_minimis?.has_aid))]
		},
		{
			title: m.office_payment_title(),
			rows: [
				row(m.office_payment_iban(), payment?.iban.replace(/(.{4})(?=.)/g, '$1 ')),
				row(m.office_payment_name(), payment?.account_name)
			]
		},
		{
			title: m.office_declarations_title(),
			rows: DECLARATIONS.map((name) =>
				row(DECLARED[name](), declarations?.[name] ? m.office_declared() : m.office_not_declared())
			)
		}
	];
}
