import { byPost, byTheClock, deadline, register, suspended } from './dates.ts';
import { feel, refusedFeel } from './feel.ts';
import { isGiven, Malformed, Skipped, type Given } from './given.ts';
import { payment } from './payments.ts';
import { same } from './same.ts';
import { deMinimis, identifier, size, twoYears } from './undertakings.ts';

export type CaseResult = {
	readonly id: string;
	readonly result: 'pass' | 'fail' | 'skipped';
	/** What was got, or why it was left out; null when it passed. */
	readonly why: string | null;
};

/** What the portal answers to the cases of each group: the functions its own pages use, fed from the file. */
const GROUPS: Readonly<Record<string, (given: Given) => Given>> = {
	sme: size,
	sme_two_years: twoYears,
	deminimis: deMinimis,
	deminimis_register: register,
	deadline,
	deadline_suspended: suspended,
	deadline_post: byPost,
	deadline_time: byTheClock,
	identifier,
	payment,
	feel
};

/** Runs one worked case from a file. Never throws: a case that cannot be read says so in its own line. */
export function runCase(one: unknown, place: number): CaseResult {
	const id = idOf(one, place);
	try {
		const { got, expected, refused } = answer(one);
		if (same(got, expected)) return { id, result: 'pass', why: null };
		const because = refused();
		if (because !== null) throw new Skipped(because);
		return { id, result: 'fail', why: `got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}` };
	} catch (error) {
		const why = error instanceof Error ? oneLine(error.message) : 'it could not be run';
		if (error instanceof Skipped) return { id, result: 'skipped', why: plain(why) };
		return { id, result: 'fail', why };
	}
}

function answer(one: unknown): { got: Given; expected: Given; refused: () => string | null } {
	if (!isGiven(one)) throw new Malformed('the case is not an object');
	const { group, given, expect } = one;
	if (typeof group !== 'string') throw new Malformed('“group” is not a text');
	const run = Object.hasOwn(GROUPS, group) ? GROUPS[group] : undefined;
	if (!run) throw new Skipped(`the group “${group}” is not known`);
	if (given === undefined || expect === undefined) throw new Skipped('it gives nothing typed');
	if (!isGiven(given)) throw new Malformed('“given” is not an object');
	if (!isGiven(expect)) throw new Malformed('“expect” is not an object');
	const names = Object.keys(expect).filter((name) => name !== 'note');
	if (names.length === 0) throw new Skipped('it expects nothing that can be compared');
	const all = run(given);
	const pick = (from: Given) =>
		Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));
	const refused = () => (run === feel ? refusedFeel(given) : null);
	return { got: pick(all), expected: pick(expect), refused };
}

function idOf(one: unknown, place: number): string {
	const id = isGiven(one) ? one['id'] : undefined;
	return (typeof id === 'string' && oneLine(id)) || (typeof id === 'number' ? String(id) : `case ${place}`);
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, 300);

/** Who counts lines by their words must not stumble over the words of a case. */
const plain = (why: string): string => (/pass|fail/i.test(why) ? 'it is not typed as its group asks' : why);
