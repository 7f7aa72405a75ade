import { expect, test } from 'vitest';
import { fieldId, firstError } from '#lib/components/forms/field.ts';
import { summaryOf } from '#lib/components/messages/error-summary.ts';

test('the id of a field follows from its name, in lists too', () => {
	expect(fieldId('kvk_number')).toBe('f-kvk_number');
	expect(fieldId('lines[0].net_cents')).toBe('f-lines-0-net_cents');
	expect(fieldId('lines[0][net_cents]')).toBe('f-lines-0-net_cents');
	expect(fieldId('kinds[]')).toBe('f-kinds');
});

test('a field shows its first error, whatever shape it comes in', () => {
	expect(firstError('Vul 8 cijfers in')).toBe('Vul 8 cijfers in');
	expect(firstError(['a', 'b'])).toBe('a');
	expect(firstError({ _errors: ['a'] })).toBe('a');
	expect([firstError([]), firstError({}), firstError(''), firstError(undefined)]).toEqual([
		undefined,
		undefined,
		undefined,
		undefined
	]);
});

test('the summary links every error of a nested form to its field', () => {
	const errors = {
		_errors: ['Dien op tijd in'],
		kvk_number: ['Vul 8 cijfers in', 'Nog iets'],
		name: undefined,
		lines: { 0: { net_cents: ['Vul een bedrag in'] }, _errors: ['Kies een dienst'] },
		kinds: { _errors: ['Kies een soort'] }
	};
	expect(summaryOf(errors)).toEqual([
		{ text: 'Dien op tijd in' },
		{ href: '#f-kvk_number', text: 'Vul 8 cijfers in' },
		{ href: '#f-lines-0-net_cents', text: 'Vul een bedrag in' },
		{ href: '#f-lines', text: 'Kies een dienst' },
		{ href: '#f-kinds', text: 'Kies een soort' }
	]);
	expect(summaryOf({})).toEqual([]);
	expect(summaryOf(undefined)).toEqual([]);
});
