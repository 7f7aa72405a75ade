import { describe, expect, test } from 'vitest';
import { phaseOf, type BulkCounts } from './bulk.ts';

const counts = (some: Partial<BulkCounts>): BulkCounts => ({
	waiting: 0,
	ready: 0,
	blocked: 0,
	done: 0,
	failed: 0,
	...some
});

describe('an act on many cases', () => {
	test('is being tried until the last case was', () => {
		expect(phaseOf(counts({ waiting: 1, ready: 4 }), false)).toBe('trying');
		expect(phaseOf(counts({ ready: 4, blocked: 1 }), false)).toBe('tried');
		expect(phaseOf(counts({ blocked: 5 }), false)).toBe('tried');
	});

	test('is at work from the confirmation until no case is left to do', () => {
		expect(phaseOf(counts({ ready: 1, done: 3 }), true)).toBe('working');
		expect(phaseOf(counts({ blocked: 1, done: 3, failed: 1 }), true)).toBe('done');
	});
});
