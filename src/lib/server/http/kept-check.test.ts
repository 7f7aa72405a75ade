import type { Cookies } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import type { CheckForm } from '#lib/forms/check.ts';
import { keepCheck, keptCheck } from './kept-check.ts';

const DATA: CheckForm = {
	tranche: '',
	care_type: 'gp',
	postcode: '7411 AA',
	staff: '6',
	turnover: '650000',
	balance: '210000',
	in_group: 'no',
	circumstances: ['none'],
	obstacles: ['none'],
	aid: '0'
};

/** A browser that keeps what it is given, and a server that refuses to send more than browsers keep. */
function jar() {
	const kept = new Map<string, string>();
	const cookies = {
		get: (name: string) => kept.get(name),
		set: (name: string, value: string) => {
			if (name.length + encodeURIComponent(value).length > 4_000) throw new Error('Cookie too large');
			kept.set(name, value);
		}
	};
	return cookies as unknown as Cookies;
}

test('the answers of a check come back as they were given', () => {
	const cookies = jar();
	keepCheck(cookies, DATA);
	expect(keptCheck(cookies)).toMatchObject({ care_type: 'gp' });
});

test('answers too long for a cookie are left behind, and break nothing', () => {
	const cookies = jar();
	keepCheck(cookies, { ...DATA, care_type: '€'.repeat(500) });
	expect(keptCheck(cookies)).toBeNull();
});
