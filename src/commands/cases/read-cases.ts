import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Unable } from '../unable.ts';

const LARGEST_BYTES = 10 * 1024 * 1024;

/**
 * The list of worked cases in a JSON file.
 * @throws Unable in one sentence when there is no such file, or it holds something else
 */
export function readCases(name: string, folder: string): readonly unknown[] {
	const file = path.resolve(folder, name);
	const { size } = looked(() => statSync(file), name);
	if (size > LARGEST_BYTES)
		throw new Unable(`The file ${name} is larger than 10 MB: divide its cases over files.`);
	const written = looked(() => readFileSync(file, 'utf8'), name).replace(/^\uFEFF/, '');
	let cases: unknown;
	try {
		cases = JSON.parse(written);
	} catch {
		throw new Unable(`The file ${name} is not JSON: give a file with a list of cases.`);
	}
	if (!Array.isArray(cases)) throw new Unable(`The file ${name} holds no list of cases.`);
	return cases;
}

function looked<T>(look: () => T, name: string): T {
	try {
		return look();
	} catch {
		throw new Unable(
			`The file ${name} cannot be read: see that it is there, and that this user may read it.`
		);
	}
}
