import * as z from 'zod';
import type { Answers, DeclaredAid } from '#lib/domain/application/answers.ts';
import { dateParts as partsOf } from '#lib/forms/date-text.ts';
import { parseMoney } from '#lib/forms/money-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { dateEmpty, dateFields, dateIn, moneyOrNothing, moneyText, saving, textUpTo } from './fields.ts';

export const MOST_AID = 15;
const ROWS = Array.from({ length: MOST_AID }, (_, index) => index);
type Given = Readonly<Record<string, string | null>>;

function rowFields() {
	const fields: Record<string, z.ZodType<string | null, string | null>> = {};
	for (const index of ROWS) {
		fields[`aid_${index}_grantor`] = textUpTo(200);
		fields[`aid_${index}_amount`] = moneyOrNothing;
		Object.assign(fields, dateFields(`aid_${index}_on`), {
			[`aid_${index}_on`]: z.string().max(20).optional()
		});
	}
	return fields;
}

/** Whether there was aid, and a fixed number of rows: those left empty do not count. */
export const deMinimisForm = z
	.object({ ...rowFields(), ...saving, rows: z.string().max(3), has_aid: z.enum(['yes', 'no']).nullable() })
	.superRefine((data: Given, context) => {
		if (data.has_aid !== 'yes') return;
		for (const index of ROWS) {
			const name = `aid_${index}_on`;
			if (!dateEmpty(data, name) && dateIn(data, name) === null)
				context.addIssue({ code: 'custom', path: [name], message: m.forms_date() });
		}
	});

export function deMinimisAnswers(data: Given): Answers['de_minimis'] {
	const has_aid = data.has_aid === 'yes' ? true : data.has_aid === 'no' ? false : null;
	const aid = ROWS.map((index) => aidRow(data, index)).filter(
		(row) => row.granted_on !== null || row.grantor !== '' || row.amount_cents !== null
	);
	return { has_aid, aid: has_aid === false ? [] : aid };
}

/** One row as far as it is filled in. */
export const aidRow = (data: Given, index: number): DeclaredAid => ({
	granted_on: dateIn(data, `aid_${index}_on`),
	grantor: (data[`aid_${index}_grantor`] ?? '').trim(),
	amount_cents: parseMoney(data[`aid_${index}_amount`] ?? '')
});

/** `rows`: how many rows the page shows. */
export function deMinimisKnown(
	answers: Answers['de_minimis'] | undefined,
	rows: number
): Record<string, string | null> {
	const aid = answers?.aid ?? [];
	const filled = aid.slice(0, MOST_AID).flatMap(({ granted_on, grantor, amount_cents }, index) => {
		const { day, month, year } = partsOf(granted_on);
		return [
			[`aid_${index}_on_day`, day],
			[`aid_${index}_on_month`, month],
			[`aid_${index}_on_year`, year],
			[`aid_${index}_grantor`, grantor],
			[`aid_${index}_amount`, moneyText(amount_cents)]
		];
	});
	const has_aid = answers?.has_aid === true ? 'yes' : answers?.has_aid === false ? 'no' : null;
	return { ...Object.fromEntries(filled), has_aid, rows: String(rows) };
}
