const ISO = Symbol('ISO date');

/** A calendar day, made by `date("2026-03-03")`; never equal to the text it was made from. */
export type FeelDate = { readonly [ISO]: string };

/** What an expression works on. null is FEEL's "cannot tell". */
export type FeelValue = null | boolean | number | string | FeelDate | FeelContext | readonly FeelValue[];
export type FeelContext = { readonly [entry: string]: FeelValue };

/** More items, longer texts or deeper nesting than this is not a fact of a case: the value counts as unknown. */
const LONGEST_LIST = 1000;
const LONGEST_TEXT = 10_000;
const DEEPEST = 4;

/** What one evaluation may still do, in steps and list items. */
export type Budget = { left: number };

/** Takes work out of the budget; false when there is not enough left. */
export const spend = (budget: Budget, work: number): boolean => (budget.left -= work) >= 0;

const isList = (value: FeelValue): value is readonly FeelValue[] => Array.isArray(value);

/** A day as FEEL value: dates compare by the calendar; null when the text is not a real day. */
export function feelDate(value: FeelValue): FeelValue {
	if (isDate(value)) return value;
	return typeof value === 'string' && isDay(value) ? { [ISO]: value } : null;
}

/** Whether a text is a day of the calendar, as 'YYYY-MM-DD'. */
function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const most = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
	return month >= 1 && month <= 12 && day >= 1 && day <= most;
}

const isDate = (value: FeelValue): value is FeelDate =>
	typeof value === 'object' && value !== null && ISO in value;

/** The day of a FEEL date as 'YYYY-MM-DD'; null of any other value. */
export const dayOf = (value: FeelValue): string | null => (isDate(value) ? value[ISO] : null);

/** Takes a stored fact in: anything FEEL has no value for counts as unknown. */
export function taken(value: unknown, budget: Budget, depth = 0): FeelValue {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'string') return value.length <= LONGEST_TEXT ? value : null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'object' || value === null || depth === DEEPEST) return null;
	if (Array.isArray(value)) {
		if (value.length > LONGEST_LIST || !spend(budget, value.length)) return null;
		return value.map((item) => taken(item, budget, depth + 1));
	}
	if (Object.getPrototypeOf(value) !== Object.prototype) return null;
	const entries = Object.entries(value);
	if (entries.length > LONGEST_LIST || !spend(budget, entries.length)) return null;
	return Object.fromEntries(entries.map(([entry, inside]) => [entry, taken(inside, budget, depth + 1)]));
}

/** The entry of a context, or null: only what it owns itself. */
export const entryOf = (value: FeelValue, entry: string): FeelValue =>
	typeof value === 'object' &&
	value !== null &&
	!isList(value) &&
	!isDate(value) &&
	Object.hasOwn(value, entry)
		? ((value as FeelContext)[entry] ?? null)
		: null;

/** A list as it is; any other known value is a list of itself, as FEEL has it. */
export const listed = (value: FeelValue): readonly FeelValue[] | null =>
	value === null ? null : isList(value) ? value : [value];

/** Below, at or above zero as a is before, equal to or after b; null when the two cannot be compared. */
export function order(a: FeelValue, b: FeelValue): number | null {
	if (isDate(a) && isDate(b)) return order(a[ISO], b[ISO]);
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
	return null;
}

/**
 * FEEL's equality. As the standard has it, a missing value *is* known to differ from a present one (false) and to
 * equal another missing one (true): write `if x = null then null else …` where missing must mean "cannot tell".
 * Values of different types cannot be compared: null.
 */
export function equal(a: FeelValue, b: FeelValue): boolean | null {
	if (a === null || b === null) return a === b;
	if (typeof a === 'boolean' && typeof b === 'boolean') return a === b;
	const difference = order(a, b);
	return difference === null ? null : difference === 0;
}

/** Three-valued "not": unknown stays unknown. */
export const not = (value: FeelValue): boolean | null => (typeof value === 'boolean' ? !value : null);
