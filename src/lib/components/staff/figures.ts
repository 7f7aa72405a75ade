import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { moneyShort, number } from '#lib/format.ts';
import type { Cents } from '#lib/domain/money.ts';

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const SCORES = {
	nl: new Intl.NumberFormat('nl-NL', ONE_DECIMAL),
	en: new Intl.NumberFormat('en-GB', ONE_DECIMAL)
};

/** A score of 0 to 100: always one decimal, the way the ranking shows it. */
export const scoreText = (score: number): string => SCORES[getLocale()].format(score);

/** An amount at an axis that ends at `top`: in millions when the axis reaches them. */
export function axisMoney(amount: Cents, top: Cents): string {
	if (amount === 0 || top < 100_000_000) return moneyShort(amount);
	return m.staff_million({ amount: number(amount / 100_000_000) });
}
