import * as z from 'zod';
import { CIRCUMSTANCES, type Answers } from '#lib/domain/application/answers.ts';
import { parseMoney } from '#lib/forms/money-text.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Ownership } from '#lib/domain/undertaking/ownership.ts';
import { ownershipFields, ownershipIn, ownershipKnown } from './ownership.ts';
import {
	anyOrNone,
	moneyOrNothing,
	moneyText,
	numberText,
	parseStaff,
	saving,
	staffOrNothing
} from './fields.ts';

const FIGURES = ['staff', 'turnover', 'balance'] as const;
const figure = (name: (typeof FIGURES)[number], text: string) =>
	name === 'staff' ? parseStaff(text) : parseMoney(text);

/** How large an organisation is, as every form asks it. */
export const sizeFields = {
	in_group: z.enum(['yes', 'no']).nullable(),
	staff: staffOrNothing,
	turnover: moneyOrNothing,
	balance: moneyOrNothing,
	circumstances: anyOrNone(CIRCUMSTANCES)
};

const own = {
	...saving,
	...sizeFields,
	group_staff: staffOrNothing,
	group_turnover: moneyOrNothing,
	group_balance: moneyOrNothing,
	/** How many rows the page shows. */
	parties: z.string().max(3).optional()
};

export const sizeForm = z.object({ ...ownershipFields, ...own }).superRefine((data, context) => {
	if (data.in_group !== 'yes') return;
	for (const name of FIGURES) {
		const own = figure(name, data[name]);
		const group = figure(name, data[`group_${name}`]);
		if (own !== null && group !== null && group < own)
			context.addIssue({ code: 'custom', path: [`group_${name}`], message: m.forms_group_less() });
	}
});

type SizeData = z.infer<typeof sizeForm>;

type Around = { readonly name: string; readonly stored?: Ownership | null | undefined };

/** @param around the name of the organisation, and the ownership there was: one told in more detail than rows can is kept */
export const sizeAnswers = (data: SizeData, { name, stored }: Around): Answers['size'] => ({
	staff_awu: parseStaff(data.staff),
	turnover_cents: parseMoney(data.turnover),
	balance_cents: parseMoney(data.balance),
	in_group: data.in_group && data.in_group === 'yes',
	group_staff_awu: data.in_group === 'yes' ? parseStaff(data.group_staff) : null,
	group_turnover_cents: data.in_group === 'yes' ? parseMoney(data.group_turnover) : null,
	group_balance_cents: data.in_group === 'yes' ? parseMoney(data.group_balance) : null,
	ownership: data.in_group === 'yes' ? ownershipIn(data, name, stored ?? null) : null,
	circumstances:
		data.circumstances.length === 0 ? null : CIRCUMSTANCES.filter((one) => data.circumstances.includes(one))
});

const choice = (said: boolean | null | undefined) => (said === true ? 'yes' : said === false ? 'no' : null);

/** @param rows how many rows the page shows at least */
export const sizeKnown = (
	answers: Answers['size'] | undefined,
	rows = 1
): Partial<z.input<typeof sizeForm>> => ({
	staff: numberText(answers?.staff_awu),
	turnover: moneyText(answers?.turnover_cents),
	balance: moneyText(answers?.balance_cents),
	in_group: choice(answers?.in_group),
	group_staff: numberText(answers?.group_staff_awu),
	group_turnover: moneyText(answers?.group_turnover_cents),
	group_balance: moneyText(answers?.group_balance_cents),
	...(answers?.ownership ? ownershipKnown(answers.ownership) : {}),
	parties: String(Math.max(1, rows, (answers?.ownership?.parties.length ?? 1) - 1)),
	circumstances: answers?.circumstances?.length === 0 ? ['none'] : [...(answers?.circumstances ?? [])]
});
