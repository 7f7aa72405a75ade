import { equal, listed, not, type FeelValue } from './feel-values.ts';

/** A built-in: how many arguments it takes, and what it makes of them. Never throws; what it cannot do is null. */
type BuiltIn = {
	readonly least: number;
	readonly most: number;
	readonly apply: (...args: FeelValue[]) => FeelValue;
};

const MANY = 50;

/** The numbers of `sum(list)` or `sum(a, b, …)`; null when one is missing or there is none. */
function numbers(args: readonly FeelValue[]): number[] | null {
	const items = args.length === 1 ? listed(args[0] ?? null) : args;
	const found = items?.filter((item) => typeof item === 'number') ?? [];
	return items && items.length > 0 && found.length === items.length ? found : null;
}

const ofNumbers = (make: (values: number[]) => number): BuiltIn => ({
	least: 1,
	most: MANY,
	apply: (...args) => {
		const values = numbers(args);
		return values && make(values);
	}
});

const ofTexts = (make: (text: string, part: string) => boolean): BuiltIn => ({
	least: 2,
	most: 2,
	apply: (text = null, part = null) =>
		typeof text === 'string' && typeof part === 'string' ? make(text, part) : null
});

/** The built-in functions a rule can use, by their FEEL names; `date()` belongs to the grammar. */
export const BUILT_INS: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
	['not', { least: 1, most: 1, apply: (value = null) => not(value) }],
	['count', { least: 1, most: 1, apply: (value = null) => listed(value)?.length ?? null }],
	['sum', ofNumbers((values) => values.reduce((total, value) => total + value, 0))],
	['min', ofNumbers((values) => Math.min(...values))],
	['max', ofNumbers((values) => Math.max(...values))],
	[
		'abs',
		{ least: 1, most: 1, apply: (value = null) => (typeof value === 'number' ? Math.abs(value) : null) }
	],
	[
		'list contains',
		{
			least: 2,
			most: 2,
			apply: (list = null, element = null) =>
				listed(list)?.some((item) => equal(item, element) === true) ?? null
		}
	],
	[
		'string length',
		{ least: 1, most: 1, apply: (text = null) => (typeof text === 'string' ? [...text].length : null) }
	],
	['contains', ofTexts((text, part) => text.includes(part))],
	['starts with', ofTexts((text, part) => text.startsWith(part))],
	['ends with', ofTexts((text, part) => text.endsWith(part))]
]);
