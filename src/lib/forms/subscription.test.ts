import { describe, expect, test } from 'vitest';
import { aboutOf, subscriptionForm } from './subscription.ts';

const email = 'praktijk@example.org';
const fits = (about: string) => subscriptionForm.safeParse({ about, email }).success;

describe('what one wants to hear of', () => {
	test('is a tranche or a scheme, by the id of a record', () => {
		const about_id = '0199c1de-7a10-7cc2-8f5b-2b8e6a1d3c4f';
		expect(fits(`tranche:${about_id}`)).toBe(true);
		expect(aboutOf(`scheme:${about_id}`)).toEqual({ about: 'scheme', about_id });
	});

	test.each(['tranche:------------------------------------', 'scheme:0199c1de', 'vote:x', ''])(
		'is not “%s”',
		(about) => {
			expect(fits(about)).toBe(false);
		}
	);
});
