import { expect, test } from 'vitest';
import { homeOf, safeNext } from './next.ts';

const next = (value: string) =>
	safeNext(new URL(`https://portaal.example/sign-in?next=${encodeURIComponent(value)}`));

test('after signing in one returns to the page one was on', () => {
	expect(next('/my/applications/1?line=2')).toBe('/my/applications/1?line=2');
	expect(next('/en/my')).toBe('/en/my');
});

test.each([
	'//evil.example',
	'/\\evil.example',
	'https://evil.example',
	'javascript:alert(1)',
	'my',
	'',
	'/\t/evil.example',
	'/.//evil.example',
	'/x/..//evil.example',
	'/%2e//evil.example',
	'/./\\evil.example'
])('nobody is sent to another site with %j', (value) => {
	expect(next(value)).toBeNull();
});

test('everybody starts at their own workplace', () => {
	expect(homeOf({ roles: ['applicant'] })).toBe('/my');
	expect(homeOf({ roles: ['applicant', 'payment_releaser'] })).toBe('/finance');
});
