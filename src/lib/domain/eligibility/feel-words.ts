import { same, type Text } from '../text.ts';
import { dayOf, type FeelValue } from './feel-values.ts';

const NUMBERS = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

/** A value of a part of an expression, as its author reads it; `undefined` was not needed. */
export function feelWords(value: FeelValue | undefined): Text {
	if (value === undefined) return { nl: 'niet nodig', en: 'not needed' };
	if (value === null) return { nl: 'niet bekend', en: 'not known' };
	if (typeof value === 'boolean')
		return value ? { nl: 'waar', en: 'true' } : { nl: 'niet waar', en: 'false' };
	if (typeof value === 'number') return { nl: NUMBERS.nl.format(value), en: NUMBERS.en.format(value) };
	if (typeof value === 'string') return same(`“${value}”`);
	const day = dayOf(value);
	if (day !== null) return same(day);
	if (!Array.isArray(value)) return same('{…}');
	const words = (value as readonly FeelValue[]).slice(0, 8).map(feelWords);
	const more = value.length > 8 ? ', …' : '';
	return {
		nl: `[${words.map(({ nl }) => nl).join(', ')}${more}]`,
		en: `[${words.map(({ en }) => en).join(', ')}${more}]`
	};
}
