import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportCases } from './report-cases.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'cases-'));
afterAll(() => rmSync(folder, { recursive: true }));

const right = {
	id: 'I1',
	group: 'identifier',
	given: { kind: 'RSIN', value: '990983419' },
	expect: { valid: true }
};
const wrong = { ...right, id: 'I2', expect: { valid: false } };
const words = { id: 'S1', group: 'sme', given: { desc: 'a clinic' }, expect: { category: 'micro' } };
const unknown = { id: 'Z1', group: 'zodiac', given: { sign: 'lion' }, expect: { luck: true } };

describe('the report of cases', () => {
	it('has a line per case and the counts', () => {
		expect(reportCases([right, wrong, words, unknown])).toEqual({
			lines: [
				'I1 pass',
				'I2 fail: got {"valid":true}, expected {"valid":false}',
				'S1 skipped: it gives no typed “parts”',
				'Z1 skipped: the group “zodiac” is not known',
				'1 passed, 1 failed, 2 skipped'
			],
			right: false
		});
	});
});

describe('npm run cases', () => {
	const run = (name: string, content?: string) => {
		if (content !== undefined) writeFileSync(path.join(folder, name), content);
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[path.join(ROOT, 'src/commands/cases.ts'), ...(name ? [name] : [])],
			{ cwd: ROOT, env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' }
		);
		return { status, stdout: stdout.trim().split('\n'), stderr: stderr.trim() };
	};

	it('finds a file from the folder it was started in and ends well when no case fails', () => {
		expect(run('good.json', JSON.stringify([right, words]))).toEqual({
			status: 0,
			stdout: ['I1 pass', 'S1 skipped: it gives no typed “parts”', '1 passed, 0 failed, 1 skipped'],
			stderr: ''
		});
	});

	it('ends with 1 when one case fails', () => {
		const { status, stdout } = run('bad.json', JSON.stringify([right, wrong]));
		expect([status, stdout.at(-1)]).toEqual([1, '1 passed, 1 failed, 0 skipped']);
	});

	it.each([
		['broken.json', '[{', 'The file broken.json is not JSON: give a file with a list of cases.'],
		['object.json', '{}', 'The file object.json holds no list of cases.'],
		[
			'absent.json',
			undefined,
			'The file absent.json cannot be read: see that it is there, and that this user may read it.'
		],
		['', undefined, 'Name a file with cases: npm run cases -- FILE']
	])('says in one sentence what is wrong with %s', (name, content, sentence) => {
		expect(run(name, content)).toEqual({ status: 1, stdout: [''], stderr: sentence });
	});
});
