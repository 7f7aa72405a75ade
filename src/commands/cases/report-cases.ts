import { runCase } from '../../lib/domain/cases/run-case.ts';
import { line } from '../counts.ts';

/** Every case in a line of its own, then the counts. @returns the lines, and whether nothing went wrong */
export function reportCases(cases: readonly unknown[]): { lines: string[]; right: boolean } {
	const results = cases.map((one, index) => runCase(one, index + 1));
	const number = (wanted: string) => results.filter(({ result }) => result === wanted).length;
	const counts = { passed: number('pass'), failed: number('fail'), skipped: number('skipped') };
	const lines = results.map(({ id, result, why }) => `${id} ${result}${why === null ? '' : `: ${why}`}`);
	return { lines: [...lines, line(counts)], right: counts.failed === 0 };
}
