import type { Cents } from '#lib/domain/money.ts';

const THOUSANDS = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)(?:(?!\1)[.,]\d{1,2})?$/;
const PLAIN = /^\d+(?:[.,]\d{1,2})?$/;

/**
 * Reads an amount of euros as people write it: `4750`, `4.750`, `4.750,00`, `4,750.00`, `€ 4750,5`, `4750,-`.
 * A point or comma before exactly three digits separates thousands. Returns whole cents, or null when it is not an
 * amount, is negative, or is too big to count.
 */
export function parseMoney(text: string): Cents | null {
	const bare = text
		.replace(/eur(?:o)?|€/gi, '')
		.replace(/[\s\u00a0\u202f']/g, '')
		.replace(/[.,](?:-{1,2}|–|—)$/, '');
	if (!THOUSANDS.test(bare) && !PLAIN.test(bare)) return null;
	const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
	const amount = Number(whole.replace(/[.,]/g, '') + fraction.padEnd(2, '0'));
	return Number.isSafeInteger(amount) ? amount : null;
}
