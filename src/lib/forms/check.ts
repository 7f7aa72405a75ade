import * as z from 'zod';
import { CIRCUMSTANCES } from '#lib/domain/application/answers.ts';
import { OBSTACLES, type CheckAnswers } from '#lib/domain/check/answers.ts';
import { normalPostcode } from '#lib/domain/undertaking/postcode.ts';
import { m } from '#lib/paraglide/messages.js';
import { sizeAnswers } from './application/size.ts';
import { moneyOrNothing, staffOrNothing } from './application/fields.ts';
import { parseMoney } from './money-text.ts';

const noneAlone = (list: readonly string[]) => !list.includes('none') || list.length === 1;

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
	staff: staffOrNothing,
	turnover: moneyOrNothing,
	balance: moneyOrNothing,
	in_group: z.enum(['yes', 'no']).nullable(),
	group_staff: staffOrNothing,
	group_turnover: moneyOrNothing,
	group_balance: moneyOrNothing,
	/** `none` tells “none of these” from not answered. */
	circumstances: z
		.array(z.enum([...CIRCUMSTANCES, 'none']))
		.max(CIRCUMSTANCES.length + 1)
		.refine(noneAlone, { error: () => m.rule_circumstances_none_only() }),
	obstacles: z
		.array(z.enum([...OBSTACLES, 'none']))
		.max(OBSTACLES.length + 1)
		.refine(noneAlone, { error: () => m.rule_circumstances_none_only() }),
	aid: moneyOrNothing
});
export type CheckForm = z.infer<typeof checkForm>;

/** What the form says, as the check judges it. */
export const checkAnswers = (data: CheckForm): CheckAnswers => ({
	care_type: data.care_type || null,
	postcode: normalPostcode(data.postcode),
	size: sizeAnswers({ ...data, version: '', then: '' }, { name: '' }),
	obstacles: data.obstacles.length === 0 ? null : OBSTACLES.filter((one) => data.obstacles.includes(one)),
	aid_cents: parseMoney(data.aid)
});

/** The answers as an address holds them, in the order of the form; what is open is left out. */
export function checkQuery(data: CheckForm): URLSearchParams {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(data))
		for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one);
	return query;
}
