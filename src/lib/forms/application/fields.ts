import * as z from 'zod';
import { parseDateParts } from '#lib/forms/date-text.ts';
import { parseMoney } from '#lib/forms/money-text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What every section posts beside its answers: the version that was seen, and which button was pressed. */
export const saving = { version: z.string().max(10), then: z.string().max(20) };
export type Then = '' | 'later' | 'row';

/** The saved version a page shows, as it is posted; '' when the section was never saved. */
export const versionText = (version: number | undefined): string =>
	version === undefined ? '' : String(version);
export const versionOf = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null);

/** A text of at most `max` characters. */
export const textUpTo = (max: number) => z.string().max(max, { error: () => m.forms_too_long({ max }) });

const LARGEST = 10_000_000_000_00;

/** An amount, or nothing yet. */
export const moneyOrNothing = z
	.string()
	.max(40, { error: () => m.forms_money() })
	.refine((text) => text.trim() === '' || inRange(parseMoney(text)), { error: () => m.forms_money() });
const inRange = (amount: number | null) => amount !== null && amount <= LARGEST;

/** Staff in work years, to a thousandth, or nothing yet. */
export const staffOrNothing = z
	.string()
	.max(20, { error: () => m.forms_staff() })
	.refine((text) => text.trim() === '' || parseStaff(text) !== null, { error: () => m.forms_staff() });

export function parseStaff(text: string): number | null {
	const bare = text.trim().replace(',', '.');
	return /^\d{1,6}(\.\d{1,3})?$/.test(bare) ? Number(bare) : null;
}

/** A number as people here write it, without grouping: `4,5`. */
export const numberText = (value: number | null | undefined): string => {
	if (value === null || value === undefined) return '';
	return getLocale() === 'nl' ? String(value).replace('.', ',') : String(value);
};

/** An amount as people here write it, to type on in: `12.500` or `1.450,50`. */
export function moneyText(amount_cents: number | null | undefined): string {
	if (amount_cents === null || amount_cents === undefined) return '';
	const [group, point] = getLocale() === 'nl' ? ['.', ','] : [',', '.'];
	const euros = String(Math.floor(amount_cents / 100)).replace(/\B(?=(\d{3})+$)/g, group);
	const rest = amount_cents % 100;
	return rest === 0 ? euros : `${euros}${point}${String(rest).padStart(2, '0')}`;
}

/** Any of these; `none` alone tells “none of these” from not answered. */
export const anyOrNone = <const Choice extends string>(choices: readonly Choice[]) =>
	z
		.array(z.enum([...choices, 'none']))
		.max(choices.length + 1)
		.refine((chosen) => chosen.length < 2 || !chosen.some((one) => one === 'none'), {
			error: () => m.rule_circumstances_none_only()
		});

/** The three parts of a date field. */
export const dateFields = <const Name extends string>(name: Name) =>
	({ [`${name}_day`]: part, [`${name}_month`]: part, [`${name}_year`]: part }) as Record<
		`${Name}_${'day' | 'month' | 'year'}`,
		z.ZodString
	>;
const part = z.string().max(20);

type Parts = Readonly<Record<string, unknown>>;
const partsOf = (data: Parts, name: string) =>
	(['day', 'month', 'year'] as const).map((one) => String(data[`${name}_${one}`] ?? '').trim());

/** The date in three fields: null when there is none, or none that exists. */
export function dateIn(data: Parts, name: string): string | null {
	const [day = '', month = '', year = ''] = partsOf(data, name);
	return parseDateParts(day, month, year);
}

/** Whether nothing was filled in of a date. */
export const dateEmpty = (data: Parts, name: string): boolean =>
	partsOf(data, name).every((text) => text === '');
