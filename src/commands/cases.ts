import { readCases } from './cases/read-cases.ts';
import { reportCases } from './cases/report-cases.ts';
import { command } from './command.ts';
import { Unable } from './unable.ts';

/** `npm run cases -- FILE`: runs worked cases of the law through the functions the portal uses. */
await command(async () => {
	const [file] = process.argv.slice(2);
	if (!file) throw new Unable('Name a file with cases: npm run cases -- FILE');
	const { lines, right } = reportCases(readCases(file, process.env['INIT_CWD'] ?? process.cwd()));
	// Written whole before the process ends, also into a pipe.
	await new Promise((resolve) => process.stdout.write(`${lines.join('\n')}\n`, resolve));
	return right ? 0 : 1;
});
