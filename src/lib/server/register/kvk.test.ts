import { expect, test } from 'vitest';
import { askRegister } from './kvk.ts';

const AT = new Date('2026-09-01T08:00:00Z');

test('the register tells name, address, activity and since when a practice exists', async () => {
	expect(await askRegister('90006623', AT)).toEqual({
		asked_at: '2026-09-01T08:00:00.000Z',
		kvk_number: '90006623',
		name: 'Huisartsenpraktijk De IJsseldijk',
		trade_names: ['Huisartsenpraktijk De IJsseldijk'],
		active: true,
		founded_on: '2012-05-11',
		sbi_codes: ['86210'],
		establishment_number: expect.stringMatching(/^\d{12}$/),
		street: 'Dorpsstraat',
		house_number: '12',
		postcode: '7411 AA',
		city: 'Deventer'
	});
});

test('a number the register does not know has no answer', async () => {
	expect(await askRegister('12345678', AT)).toBe(null);
});
