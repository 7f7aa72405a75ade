const ISO = Symbol('ISO date');

/** A calendar day, made by `date("2026-03-03")`; never equal to the text it was made from. */
export type FeelDate = { readonly [ISO]: string };

/** What an expression works on. null is FEEL's "cannot tell". */
export type FeelValue = null | boolean | number | string | FeelDate | FeelContext | readonly FeelValue[];
export type FeelContext = { readonly [entry: string]: FeelValue };

/** More items than this in a list is not a fact of a case: the value counts as unknown. */
const LONGEST_LIST = 1000;

const isList = (value: FeelValue): value is readonly FeelValue[] => Array.isArray(value);

/** A day as FEEL value: dates compare by the calendar; null when the text is not a real day. */
export function feelDate(value: FeelValue): FeelValue {
	if (isDate(value)) return value;
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
	const day = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? { [ISO]: value } : null;
}

const isDate = (value: FeelValue): value is FeelDate =>
	typeof value === 'object' && value !== null && ISO in value;

/** Takes a stored fact in: anything FEEL has no value for counts as unknown. */
export function taken(value: unknown): FeelValue {
	if (typeof value === 'boolean' || typeof value === 'string') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (Array.isArray(value)) return value.length <= LONGEST_LIST ? value.map(taken) : null;
	if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
		return null;
	return Object.fromEntries(Object.entries(value).map(([entry, inside]) => [entry, taken(inside)]));
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

const truth = (value: FeelValue): boolean | null => (typeof value === 'boolean' ? value : null);

/** Three-valued "not": unknown stays unknown. */
export const not = (value: FeelValue): boolean | null => (typeof value === 'boolean' ? !value : null);

/** Three-valued "and": one false decides, else one unknown makes it unknown. */
export function and(values: readonly FeelValue[]): boolean | null {
	const truths = values.map(truth);
	return truths.includes(false) ? false : truths.includes(null) ? null : true;
}

/** Three-valued "or": one true decides, else one unknown makes it unknown. */
export function or(values: readonly FeelValue[]): boolean | null {
	const truths = values.map(truth);
	return truths.includes(true) ? true : truths.includes(null) ? null : false;
}
