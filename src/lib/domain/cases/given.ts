/** What a case gives, as it stands in the file: nothing is sure. */
export type Given = Readonly<Record<string, unknown>>;

/** A case that is told in words only, or by inputs this portal has no use for: it is left out. */
export class Skipped extends Error {}

/** A case whose inputs have another form than the others of its group. */
export class Malformed extends Error {}

export const isGiven = (value: unknown): value is Given =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const present = (given: Given, key: string): boolean => given[key] !== undefined && given[key] !== null;

/** @throws Skipped when it is absent, Malformed when it is no text */
export function text(given: Given, key: string): string {
	if (!present(given, key)) throw new Skipped(`it gives no typed “${key}”`);
	const value = given[key];
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'string') throw new Malformed(`“${key}” is not a text`);
	return value;
}

/** @throws Skipped when it is absent and there is no `otherwise`, Malformed when it is no number */
export function number(given: Given, key: string, otherwise?: number): number {
	if (!present(given, key)) {
		if (otherwise !== undefined) return otherwise;
		throw new Skipped(`it gives no typed “${key}”`);
	}
	const value = given[key];
	if (typeof value !== 'number' || !Number.isFinite(value)) throw new Malformed(`“${key}” is not a number`);
	return value;
}

/** An amount in euros, as whole cents. */
export const euros = (given: Given, key: string, otherwise?: number): number =>
	Math.round(number(given, key, otherwise) * 100);

/** A local date. @throws Malformed when there is no such day */
export function day(given: Given, key: string): string {
	const value = text(given, key);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new Malformed(`“${key}” is not a date`);
	try {
		return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString();
	} catch {
		throw new Malformed(`“${key}” is a day that does not exist`);
	}
}

/** @throws Skipped when it is absent, Malformed when it is not a list of objects */
export function list(given: Given, key: string): readonly Given[] {
	if (!present(given, key)) throw new Skipped(`it gives no typed “${key}”`);
	const value = given[key];
	if (!Array.isArray(value) || !value.every(isGiven))
		throw new Malformed(`“${key}” is not a list of objects`);
	return value;
}
