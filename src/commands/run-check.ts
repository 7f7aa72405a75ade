import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CHECKS, type Check, type CheckName } from './checks.ts';
import { atTheEnd } from './command.ts';
import { NOTHING, type Counts } from './counts.ts';
import { CHECKOUT, DATA } from './lock.ts';

const LONGEST_MS = 20 * 60_000;

/**
 * Runs one kind of check and counts its outcome. One that breaks off without a failed test counts as a failure all the
 * same.
 * @param live show what it says while it says it; else all at once when it is done
 */
export async function runCheck(name: CheckName, args: readonly string[], live: boolean): Promise<Counts> {
	const check: Check = CHECKS[name];
	const began = performance.now();
	if (live) console.log(`\n${name}`);
	let output: string;
	let counts: Counts;
	try {
		for (const need of check.needs ?? []) await need();
		const report = path.join(DATA, 'reports', `${name}-${process.pid}.json`);
		const done = await run(check, report, args, live);
		output = done.output;
		counts = countsOf(check, report, done.code);
	} catch (error) {
		output = error instanceof Error ? error.message : String(error);
		counts = { ...NOTHING, failed: 1 };
		if (live) console.log(output);
	}
	const seconds = Math.round((performance.now() - began) / 1000);
	if (!live) console.log(`\n${name}\n${output.trimEnd()}`);
	console.log(`${name}: ${counts.failed ? 'failed' : 'passed'} in ${seconds} s`);
	return counts;
}

async function run(
	{ program, args }: Check,
	report: string,
	more: readonly string[],
	live: boolean
): Promise<{ code: number; output: string }> {
	mkdirSync(path.dirname(report), { recursive: true });
	const child = spawn(
		process.execPath,
		[path.join(CHECKOUT, 'node_modules', program), ...args(report), ...more],
		{
			cwd: CHECKOUT,
			env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: live ? undefined : '1' },
			stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			timeout: LONGEST_MS
		}
	);
	atTheEnd(async () => child.kill());
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (text: Buffer) => (output += text.toString()));
	return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, output })));
}

function countsOf({ count }: Check, report: string, code: number): Counts {
	if (!count) return { ...NOTHING, [code === 0 ? 'passed' : 'failed']: 1 };
	const counts = existsSync(report) ? count(readFileSync(report, 'utf8')) : NOTHING;
	rmSync(report, { force: true });
	return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
