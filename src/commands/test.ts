import { CHECKS, isCheckName, type CheckName } from './checks.ts';
import { command } from './command.ts';
import { add, line, NOTHING, type Counts } from './counts.ts';
import { runCheck } from './run-check.ts';

/**
 * `npm test` runs every kind of check, also when one fails, and ends with the sum; `npm run unit` and its like run one,
 * and hand what follows to its program.
 */
await command(async () => {
	const given = process.argv.slice(2);
	const named = given.filter(isCheckName);
	const more = given.filter((argument) => !isCheckName(argument));
	const names = named.length ? named : (Object.keys(CHECKS) as CheckName[]);
	const outcomes = new Map<CheckName, Counts>();
	const inTurn = async (lane: readonly CheckName[]) => {
		for (const name of lane.filter((name) => names.includes(name)))
			outcomes.set(name, await runCheck(name, more, names.length === 1 || name === 'browser'));
	};
	// Two cores: two lanes; the browser tests, which wait for what they see, have the machine to themselves.
	await Promise.all([inTurn(['format', 'lint', 'types']), inTurn(['unit', 'database'])]);
	await inTurn(['browser']);
	const total = [...outcomes.values()].reduce(add, NOTHING);
	const failed = [...outcomes].filter(([, counts]) => counts.failed).map(([name]) => name);
	if (failed.length) console.log(`\nFailed: ${failed.join(', ')}.`);
	console.log(`\n${line(total)}`);
	return total.failed || !total.passed ? 1 : 0;
});
