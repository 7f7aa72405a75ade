import { expect, test } from 'vitest';
import { regionsIn } from './tranche.ts';

test('a region is a line with its name, its percentage and its postcodes', () => {
	expect(regionsIn('Noord; 20; 7740-7999, 9300 - 9999\n\n Zeeuws-Vlaanderen;5 %;4500-4589')).toEqual([
		{
			code: 'noord',
			name: { nl: 'Noord', en: 'Noord' },
			percent: 20,
			postcodes: [
				[7740, 7999],
				[9300, 9999]
			]
		},
		{
			code: 'zeeuws_vlaanderen',
			name: { nl: 'Zeeuws-Vlaanderen', en: 'Zeeuws-Vlaanderen' },
			percent: 5,
			postcodes: [[4500, 4589]]
		}
	]);
	expect(regionsIn('')).toEqual([]);
});

test.each(['Noord', 'Noord; 20', 'Noord; veel; 9300-9999', 'Noord; 20; 9300', '; 20; 9300-9999'])(
	'“%s” is none',
	(line) => expect(regionsIn(`Oost; 10; 7000-7100\n${line}`)).toBeNull()
);
