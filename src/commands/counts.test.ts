import { expect, test } from 'vitest';
import { add, line, NOTHING, playwrightCounts, vitestCounts } from './counts.ts';

test('the last line sums over all runners', () => {
	const total = [
		{ passed: 3, failed: 0, skipped: 1 },
		{ passed: 2, failed: 1, skipped: 0 }
	].reduce(add, NOTHING);
	expect(line(total)).toBe('5 passed, 1 failed, 1 skipped');
});

test('a test file that cannot be loaded counts as a failure, though it has no tests', () => {
	const report = {
		numPassedTests: 4,
		numFailedTests: 1,
		numPendingTests: 2,
		numTodoTests: 1,
		testResults: [
			{ status: 'passed', assertionResults: [{ status: 'passed' }] },
			{ status: 'failed', assertionResults: [{ status: 'failed' }] },
			{ status: 'failed', assertionResults: [] }
		]
	};
	expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 4, failed: 2, skipped: 3 });
});

test('what the browser tests expected has passed', () => {
	const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } };
	expect(playwrightCounts(JSON.stringify(report))).toEqual({ passed: 8, failed: 1, skipped: 2 });
});
