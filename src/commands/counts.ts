import type { JSONReport } from '@playwright/test/reporter';
import type { JsonTestResults } from 'vitest/node';

export type Counts = { passed: number; failed: number; skipped: number };

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

export const add = (one: Counts, other: Counts): Counts => ({
	passed: one.passed + other.passed,
	failed: one.failed + other.failed,
	skipped: one.skipped + other.skipped
});

/** The line that ends every run, which other programs read. */
export const line = ({ passed, failed, skipped }: Counts): string =>
	`${passed} passed, ${failed} failed, ${skipped} skipped`;

/** A test file that cannot even be loaded has no tests: it counts as one failure. */
export function vitestCounts(report: string): Counts {
	const results = JSON.parse(report) as JsonTestResults;
	const unloaded = results.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed')
	);
	return {
		passed: results.numPassedTests,
		failed: results.numFailedTests + unloaded.length,
		skipped: results.numPendingTests + results.numTodoTests
	};
}

export function playwrightCounts(report: string): Counts {
	const { stats } = JSON.parse(report) as JSONReport;
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
