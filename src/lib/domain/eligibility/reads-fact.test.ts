import { expect, test } from 'vitest';
import { readsFact } from './reads-fact.ts';

test('a fact is read by its whole name, and not because a text or another name contains it', () => {
	const rules = (expression: string) => [{ expression }];
	expect(readsFact(rules('provider_listed = true and size = "small"'), 'provider_listed')).toBe(true);
	expect(readsFact(rules('size = "provider_listed"'), 'provider_listed')).toBe(false);
	expect(readsFact(rules('provider_listed_before = true'), 'provider_listed')).toBe(false);
	expect(readsFact([], 'provider_listed')).toBe(false);
});
