import type { FactType } from '#lib/domain/eligibility/facts.ts';
import { parseMoney } from '../money-text.ts';

const NO_ITEMS = '[]';
const NO_TEXT = '""';

/** A fact of a test case as its author types it: '' is not known. Amounts in euros, lists with commas; an empty list is [], an empty text "". */
export function factText(type: FactType, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'boolean') return String(value);
	if (Array.isArray(value)) return value.length === 0 ? NO_ITEMS : value.join(', ');
	if (value === '') return NO_TEXT;
	if (typeof value === 'number')
		return type === 'cents' ? (value / 100).toFixed(2).replace('.', ',') : String(value).replace('.', ',');
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What somebody typed for a fact; undefined when it is no value of its type. */
export function readFact(type: FactType, typed: string): unknown {
	const text = typed.trim();
	if (text === '') return null;
	return (READERS[type] ?? ((given: string) => (given === NO_TEXT ? '' : given)))(text);
}

const pattern = (like: RegExp) => (text: string) => (like.test(text) ? text : undefined);
const number = (text: string) =>
	/^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

const READERS: Readonly<Partial<Record<FactType, (text: string) => unknown>>> = {
	boolean: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
	number,
	percent: number,
	cents(text) {
		const below = text.startsWith('-');
		const amount = parseMoney(below ? text.slice(1) : text);
		return amount === null ? undefined : below ? -amount : amount;
	},
	texts: (text) =>
		text === NO_ITEMS
			? []
			: text
					.split(',')
					.map((one) => one.trim())
					.filter((one) => one !== ''),
	date: pattern(/^\d{4}-\d{2}-\d{2}$/),
	instant: pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
};
