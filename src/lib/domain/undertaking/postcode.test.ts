import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalPostcode, PROVINCES, provinceOf, type Province } from './postcode.ts';

const PLACES: [place: string, postcode: string, province: Province][] = [
	['Amsterdam', '1012 JS', 'Noord-Holland'],
	['Almere', '1315 HR', 'Flevoland'],
	['Abcoude', '1391 AA', 'Utrecht'],
	['Den Haag', '2511 CV', 'Zuid-Holland'],
	['Rotterdam', '3011 AD', 'Zuid-Holland'],
	['Utrecht', '3511 CE', 'Utrecht'],
	['Barneveld', '3771 AA', 'Gelderland'],
	['Amersfoort', '3811 LM', 'Utrecht'],
	['Zeewolde', '3891 AA', 'Flevoland'],
	['Leerdam', '4141 AA', 'Utrecht'],
	['Gorinchem', '4201 AA', 'Zuid-Holland'],
	['Middelburg', '4331 AA', 'Zeeland'],
	['Tholen', '4691 AA', 'Zeeland'],
	['Breda', '4811 AA', 'Noord-Brabant'],
	['Zaltbommel', '5301 AA', 'Gelderland'],
	['Eindhoven', '5611 AA', 'Noord-Brabant'],
	['Venlo', '5911 AA', 'Limburg'],
	['Maastricht', '6211 AA', 'Limburg'],
	['Mook', '6585 AA', 'Limburg'],
	['Nijmegen', '6511 AA', 'Gelderland'],
	['Apeldoorn', '7311 AA', 'Gelderland'],
	['Deventer', '7411 AA', 'Overijssel'],
	['Enschede', '7511 AA', 'Overijssel'],
	['Emmen', '7811 AA', 'Drenthe'],
	['Zwolle', '8011 AA', 'Overijssel'],
	['Lelystad', '8232 AA', 'Flevoland'],
	['Urk', '8321 AA', 'Flevoland'],
	['Leeuwarden', '8911 AA', 'Friesland'],
	['Roden', '9301 AA', 'Drenthe'],
	['Assen', '9401 AA', 'Drenthe'],
	['Groningen', '9711 AA', 'Groningen']
];

describe('postcode', () => {
	it.each(PLACES)('%s (%s) lies in %s', (_place, postcode, province) => {
		expect(provinceOf(postcode)).toBe(province);
	});

	it('gives every possible postcode one province, and every province postcodes', () => {
		const found = new Set(Array.from({ length: 9000 }, (_, i) => provinceOf(String(1000 + i))));
		expect([...found].sort()).toEqual([...PROVINCES].sort());
	});

	it('is written with a space and capitals', () => {
		expect(normalPostcode('2511cv')).toBe('2511 CV');
		expect(normalPostcode('0511 CV')).toBe(null);
	});

	it('has no province when it is not a Dutch postcode', () => {
		expect(provinceOf('0999 AA')).toBe(null);
		expect(provinceOf('B-1000')).toBe(null);
		fc.assert(fc.property(fc.string(), (typed) => provinceOf(typed) === null || /\d{4}/.test(typed)));
	});
});
