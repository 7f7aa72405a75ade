import { expect, test } from 'vitest';
import { byUrgency, type RuleResult } from './trace.ts';

const result = (id: string, outcome: boolean | null): RuleResult => ({
	id,
	outcome,
	statement: '',
	reason: '',
	source: ''
});

test('rules that fail come first, then those that cannot tell, each in the order of the scheme', () => {
	const results = [
		result('a', true),
		result('b', null),
		result('c', false),
		result('d', true),
		result('e', false)
	];
	expect(byUrgency(results).map(({ id }) => id)).toEqual(['c', 'e', 'b', 'a', 'd']);
});
