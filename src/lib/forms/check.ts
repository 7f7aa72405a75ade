import * as z from 'zod';
import { CIRCUMSTANCES } from '#lib/domain/application/answers.ts';
import { OBSTACLES, type CheckAnswers } from '#lib/domain/check/answers.ts';
import { normalPostcode } from '#lib/domain/undertaking/postcode.ts';
import { m } from '#lib/paraglide/messages.js';
import { anyOrNone, moneyOrNothing, parseStaff } from './application/fields.ts';
import { sizeFields } from './application/size.ts';
import { parseMoney } from './money-text.ts';

/** The check's answers as they stand in the address: nothing else holds them. Everything may be left open. */
export const checkForm = z.object({
	tranche: z.string().max(40),
	care_type: z.string().max(50),
	postcode: z
		.string()
		.max(20, { error: () => m.organisation_postcode_wrong() })
		.refine((text) => text.trim() === '' || normalPostcode(text) !== null, {
			error: () => m.organisation_postcode_wrong()
		}),
	/** Of the whole group when there is one: only that decides, so the check asks no more. */
	...sizeFields,
	obstacles: anyOrNone(OBSTACLES),
	aid: moneyOrNothing
});
export type CheckForm = z.infer<typeof checkForm>;

/** What the form says, as the check judges it. */
export const checkAnswers = (data: CheckForm): CheckAnswers => ({
	care_type: data.care_type || null,
	postcode: normalPostcode(data.postcode),
	size: sizeIn(data),
	obstacles: data.obstacles.length === 0 ? null : OBSTACLES.filter((one) => data.obstacles.includes(one)),
	aid_cents: parseMoney(data.aid)
});

function sizeIn({ staff, turnover, balance, in_group, circumstances }: CheckForm): CheckAnswers['size'] {
	const figures = {
		staff_awu: parseStaff(staff),
		turnover_cents: parseMoney(turnover),
		balance_cents: parseMoney(balance)
	};
	const group = in_group === 'yes';
	return {
		staff_awu: group ? null : figures.staff_awu,
		turnover_cents: group ? null : figures.turnover_cents,
		balance_cents: group ? null : figures.balance_cents,
		in_group: in_group && group,
		group_staff_awu: group ? figures.staff_awu : null,
		group_turnover_cents: group ? figures.turnover_cents : null,
		group_balance_cents: group ? figures.balance_cents : null,
		circumstances:
			circumstances.length === 0 ? null : CIRCUMSTANCES.filter((one) => circumstances.includes(one))
	};
}

/** The answers as an address holds them, in the order of the form; what is open is left out. */
export function checkQuery(data: CheckForm): URLSearchParams {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(data))
		for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one);
	return query;
}
