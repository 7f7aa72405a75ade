import { describe, expect, it } from 'vitest';
import { sameHolder } from './account-name.ts';

describe('account holder', () => {
	it.each([
		['Huisartsenpraktijk De Linde', 'Stichting Huisartsenpraktijk de Linde'],
		['HUISARTSENPRAKTIJK DE LINDE B.V.', 'Huisartsenpraktijk De Linde'],
		['Fysio Móbiel', 'Fysio Mobiel v.o.f.'],
		['Linde, Huisartsenpraktijk', 'Huisartsenpraktijk De Linde']
	])('%s is %s', (account, organisation) => {
		expect(sameHolder(account, organisation)).toBe(true);
	});

	it.each([
		['J. Voorbeeld', 'Huisartsenpraktijk De Linde'],
		['Huisartsenpraktijk De Eik', 'Huisartsenpraktijk De Linde'],
		['Stichting', 'Stichting De Linde'],
		['', 'Huisartsenpraktijk De Linde']
	])('%s is not %s', (account, organisation) => {
		expect(sameHolder(account, organisation)).toBe(false);
	});
});
