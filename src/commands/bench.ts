import { startTemplate } from '../../tests/support/template.ts';
import { measureAssignment, measureJob } from '../../bench/assign.ts';
import { measureConflicts } from '../../bench/conflicts.ts';
import { measureHostile } from '../../bench/hostile.ts';
import { measureReplay, manyCases } from '../../bench/replay.ts';
import { measureSpeed } from '../../bench/speed.ts';
import { atTheEnd, command } from './command.ts';

const CASES = 10_000;
const REVIEWERS = 200;

/** `npm run bench`: the rules against two other engines, a replay, interests and an assignment of ten thousand cases; here and now. */
await command(async () => {
	const template = await startTemplate();
	atTheEnd(() => template.stop());
	const { testDatabase } = await import('#lib/server/db/testing.ts');
	const { db, drop } = await testDatabase();
	atTheEnd(drop);
	const { administrator, scheme_id, rules, facts } = await manyCases(db, CASES);
	const { measured, left_out } = await measureSpeed(rules, facts);
	const [own] = measured;
	console.log('\nOne case, the same rules in each engine; all agree on every answer.');
	for (const { name, rules: count, micros } of measured) {
		const ratio = own && micros > own.micros ? `${(micros / own.micros).toFixed(1)} × the time` : '';
		console.log(
			`  ${name.padEnd(40)} ${String(count).padStart(3)} rules ${micros.toFixed(1).padStart(9)} µs  ${ratio}`
		);
	}
	console.log(
		`  ${left_out} of ${rules.length} rules are left out of the comparison: about lines, not known here, or not sayable elsewhere.`
	);
	const hostile = measureHostile();
	console.log(
		`\nMade to run long: ${hostile.refused} expressions are refused; the slowest other, “${hostile.name}”, answers in ${hostile.milliseconds.toFixed(1)} ms.`
	);
	const { seconds, cases, changed } = await measureReplay(db, administrator, scheme_id);
	console.log(
		`\nReplay: ${cases} past cases through the old and the new rules in ${seconds.toFixed(2)} s, ${changed} change.`
	);
	const { free, tied, interests, barred } = await measureConflicts(db);
	console.log(
		`\nThe work list of ${CASES} cases: ${free.toFixed(0)} ms with an empty register, ${tied.toFixed(0)} ms with ${interests} interests that bar ${barred} cases.`
	);
	const assignments = await measureAssignment(CASES, REVIEWERS);
	console.log(`\nThe best assignment of ${CASES} cases to ${REVIEWERS} reviewers, two each:`);
	for (const { name, seconds: took, points } of assignments)
		console.log(`  ${name.padEnd(44)} ${took.toFixed(1).padStart(6)} s  ${points} points`);
	const large = await testDatabase();
	atTheEnd(large.drop);
	const job = await measureJob(large.db, CASES, REVIEWERS);
	console.log(
		`  the whole job, with PostgreSQL: ${job.seconds.toFixed(1)} s: reads ${job.read.toFixed(1)}, solves ${job.solve.toFixed(1)}, keeps ${job.keep.toFixed(1)}`
	);
	const met =
		job.seconds < 60 &&
		assignments.every(({ seconds: took }) => took < 60) &&
		hostile.milliseconds < 10 &&
		tied < 2 * free + 100 &&
		seconds < 10 &&
		measured.slice(1, 3).every(({ micros }) => own && micros > own.micros);
	console.log(
		met
			? '\nFaster than both, trace included; the replay is within ten seconds, each assignment within sixty.'
			: '\nNot all aims are met.'
	);
	return met ? 0 : 1;
});
