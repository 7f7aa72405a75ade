import { chromium } from '../../tests/support/chromium.ts';
import { buildWhenStale } from './build-when-stale.ts';
import { playwrightCounts, vitestCounts, type Counts } from './counts.ts';
import { generate } from './generate.ts';

/** One kind of check: the program in node_modules that does it, what must be there before, how its outcome counts. */
export type Check = {
	program: string;
	/** @param report the file the program writes its report to, if it can */
	args: (report: string) => readonly string[];
	needs?: readonly (() => Promise<unknown>)[];
	/** Without it the check counts as one, passed or failed. */
	count?: (report: string) => Counts;
};

const generated = once(generate);
const built = once(() => buildWhenStale());
const browser = once(async () => {
	process.env.CHROMIUM = await chromium();
});

const vitest = (project: string): Check => ({
	program: 'vitest/vitest.mjs',
	args: (report) => [
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	],
	needs: [generated],
	count: vitestCounts
});

/** Every kind of check, in the order in which they are worth knowing. */
export const CHECKS = {
	format: { program: 'prettier/bin/prettier.cjs', args: () => ['--check', '--log-level=warn', '.'] },
	lint: { program: 'eslint/bin/eslint.js', args: () => ['--max-warnings=0', '.'] },
	types: {
		program: 'svelte-check/bin/svelte-check',
		args: () => ['--fail-on-warnings', '--output=human'],
		needs: [generated]
	},
	unit: vitest('unit'),
	database: vitest('database'),
	browser: {
		program: '@playwright/test/cli.js',
		args: () => ['test', '--reporter=list,json'],
		needs: [generated, built, browser],
		count: playwrightCounts
	}
} satisfies Record<string, Check>;

export type CheckName = keyof typeof CHECKS;

export const isCheckName = (name: string): name is CheckName => Object.hasOwn(CHECKS, name);

function once<T>(work: () => Promise<T>): () => Promise<T> {
	let done: Promise<T> | undefined;
	return () => (done ??= work());
}
