import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import {
	assignmentPoints,
	EMPTY_PLACE_POINTS,
	loadSteps,
	misfitOf,
	pairPoints
} from '#lib/domain/assignment/cost.ts';
import { faultsOf } from '#lib/domain/assignment/faults.ts';
import type { AssignableReviewer, Assignment, AssignmentProblem } from '#lib/domain/assignment/problem.ts';
import {
	anAssignableReviewer,
	anAssignmentProblem,
	anOpenCase as openCase
} from '../testing/an-assignment-problem.ts';
import { solveAssignment } from './solve.ts';

const reviewer = (id: string, more: Partial<AssignableReviewer> = {}) =>
	anAssignableReviewer(id, { capacity: 10, ...more });
const loadOf = (assignment: Assignment, id: string) =>
	[...assignment.values()].flat().filter((each) => each === id).length;

describe('the assignment', () => {
	it('gives a case to two who know its kind of care and read its language', async () => {
		const assignment = await solveAssignment({
			cases: [openCase('c', { care_type: 'dentist', language: 'en' })],
			reviewers: [
				reviewer('a', { care_types: ['dentist'] }),
				reviewer('b', { care_types: ['dentist'], languages: ['nl', 'en'] }),
				reviewer('c', { languages: ['nl', 'en'] }),
				reviewer('d', { care_types: ['gp', 'dentist'], languages: ['en'] })
			]
		});
		expect(assignment.get('c')?.toSorted()).toEqual(['b', 'd']);
	});

	it('never gives a case to who is barred from it, though nobody else is left', async () => {
		const assignment = await solveAssignment({
			cases: [openCase('c', { barred: ['a'] })],
			reviewers: [reviewer('a'), reviewer('b')]
		});
		expect(assignment.get('c')).toEqual(['b']);
	});

	it('spreads the work by the share of what each can do, with what they hold already', async () => {
		const cases = Array.from({ length: 19 }, (_, index) => openCase(`c${index}`, { places: 1 }));
		const assignment = await solveAssignment({
			cases,
			reviewers: [
				reviewer('a', { capacity: 20 }),
				reviewer('b', { capacity: 10 }),
				reviewer('c', { capacity: 10, held: 5 })
			]
		});
		expect(['a', 'b', 'c'].map((id) => loadOf(assignment, id))).toEqual([12, 6, 1]);
	});

	it('sends nobody a kind of care they do not know merely to spread the work', async () => {
		const cases = Array.from({ length: 9 }, (_, index) => openCase(`c${index}`, { places: 1 }));
		const assignment = await solveAssignment({
			cases,
			reviewers: [reviewer('a', { capacity: 9 }), reviewer('b', { care_types: [], capacity: 90 })]
		});
		expect(loadOf(assignment, 'a')).toBe(9);
	});

	it('moves others along before a place stays empty', async () => {
		const assignment = await solveAssignment({
			cases: [openCase('c1', { places: 1, barred: ['b'] }), openCase('c2', { places: 1 })],
			reviewers: [reviewer('a', { capacity: 1 }), reviewer('b', { capacity: 1, care_types: [] })]
		});
		expect(assignment).toEqual(
			new Map([
				['c1', ['a']],
				['c2', ['b']]
			])
		);
	});

	it('is empty without cases, and leaves every place empty without reviewers', async () => {
		expect(await solveAssignment({ cases: [], reviewers: [reviewer('a')] })).toEqual(new Map());
		expect(await solveAssignment({ cases: [openCase('c')], reviewers: [] })).toEqual(new Map([['c', []]]));
	});
});

const LANGUAGES = ['nl', 'en'] as const;
const CARE = ['gp', 'dentist', 'physio'];
const problems = (most_cases: number, most_reviewers: number): fc.Arbitrary<AssignmentProblem> =>
	fc
		.record({
			cases: fc.array(
				fc.record({
					care_type: fc.constantFrom(...CARE),
					language: fc.constantFrom(...LANGUAGES),
					places: fc.integer({ min: 0, max: 2 }),
					barred: fc.subarray(Array.from({ length: most_reviewers }, (_, index) => `r${index}`))
				}),
				{ maxLength: most_cases }
			),
			reviewers: fc.array(
				fc.record({
					capacity: fc.nat(6),
					held: fc.nat(4),
					care_types: fc.subarray(CARE),
					languages: fc.subarray([...LANGUAGES])
				}),
				{ maxLength: most_reviewers }
			)
		})
		.map(({ cases, reviewers }) => ({
			cases: cases.map((each, index) => ({ id: `c${index}`, ...each })),
			reviewers: reviewers.map((each, index) => ({ id: `r${index}`, ...each }))
		}));

/** The least points there can be: every division of the places is tried. */
function leastByTrying(problem: AssignmentProblem): number {
	const load = new Map(problem.reviewers.map(({ id, held }) => [id, held]));
	const chosen = new Map<string, string[]>();
	const from = (index: number): number => {
		const one = problem.cases[index];
		if (!one) return assignmentPoints(problem, chosen);
		const able = problem.reviewers.filter(({ id }) => !one.barred.includes(id)).map(({ id }) => id);
		const singles = one.places > 0 ? able.map((id) => [id]) : [];
		const couples = one.places > 1 ? able.flatMap((a, at) => able.slice(at + 1).map((b) => [a, b])) : [];
		let least = Infinity;
		for (const choice of [[], ...singles, ...couples]) {
			for (const id of choice) load.set(id, (load.get(id) ?? 0) + 1);
			const room = choice.every((id) =>
				problem.reviewers.some((each) => each.id === id && (load.get(id) ?? 0) <= each.capacity)
			);
			chosen.set(one.id, choice);
			if (room) least = Math.min(least, from(index + 1));
			for (const id of choice) load.set(id, (load.get(id) ?? 0) - 1);
		}
		return least;
	};
	return from(0);
}

/** The least points, by another road: a yes or no for every single pair, as a program in whole numbers. */
async function leastByWholeNumbers({ cases, reviewers }: AssignmentProblem): Promise<number> {
	const costs: string[] = [];
	const rows: string[] = [];
	const bounds: string[] = [];
	const binaries: string[] = [];
	const does = reviewers.map((): string[] => []);
	for (const [c, one] of cases.entries()) {
		const terms = [`e_${c}`];
		costs.push(`${EMPTY_PLACE_POINTS} e_${c}`);
		for (const [r, each] of reviewers.entries()) {
			if (one.barred.includes(each.id)) continue;
			binaries.push(`x_${c}_${r}`);
			terms.push(`x_${c}_${r}`);
			does[r]?.push(`x_${c}_${r}`);
			costs.push(`${pairPoints(misfitOf(one, each))} x_${c}_${r}`);
		}
		rows.push(`p_${c}: ${terms.join(' + ')} = ${one.places}`);
	}
	for (const [r, each] of reviewers.entries()) {
		const steps = loadSteps(each);
		for (const [s, { reviews, points }] of steps.entries()) {
			costs.push(`${points} z_${r}_${s}`);
			bounds.push(`z_${r}_${s} <= ${reviews}`);
		}
		const held = steps.map((_, s) => ` - z_${r}_${s}`).join('');
		const work = does[r]?.join(' + ');
		if (work) rows.push(`w_${r}: ${work}${held} = 0`);
	}
	const text = `Minimize\nobj: ${costs.join(' + ')}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nBinary\n${binaries.join(' ')}\nEnd`;
	const solver = await loadHighs();
	const { Status, ObjectiveValue } = solver.solve(text, { output_flag: false });
	expect(Status).toBe('Optimal');
	return ObjectiveValue;
}

describe('whatever the cases and reviewers', () => {
	it('no capacity is passed, nobody gets a case they are barred from or twice', async () => {
		await fc.assert(
			fc.asyncProperty(problems(30, 12), async (problem) => {
				expect(faultsOf(problem, await solveAssignment(problem))).toEqual([]);
			})
		);
	});

	it('it is the best there is: no division that was tried costs less', async () => {
		await fc.assert(
			fc.asyncProperty(problems(4, 4), async (problem) => {
				expect(assignmentPoints(problem, await solveAssignment(problem))).toBe(leastByTrying(problem));
			})
		);
	});

	it('the order of entry makes no difference to how good it is', async () => {
		await fc.assert(
			fc.asyncProperty(problems(20, 8), async (problem) => {
				const turned = { cases: problem.cases.toReversed(), reviewers: problem.reviewers.toReversed() };
				expect(assignmentPoints(turned, await solveAssignment(turned))).toBe(
					assignmentPoints(problem, await solveAssignment(problem))
				);
			}),
			{ numRuns: 30 }
		);
	});

	it.each([
		{ cases: 60, reviewers: 12, room: 1.3 },
		{ cases: 150, reviewers: 30, room: 1.01 },
		{ cases: 150, reviewers: 30, room: 0.9 },
		{ cases: 300, reviewers: 40, room: 1.1, barred: 0.3 },
		{ cases: 200, reviewers: 20, room: 1.02, barred: 0.6 }
	])(
		'the same points as a yes or no for every pair ($cases cases, $reviewers reviewers, room $room)',
		async (wishes) => {
			for (const seed of [1, 2, 3]) {
				const problem = anAssignmentProblem({ ...wishes, seed });
				const assignment = await solveAssignment(problem);
				expect(faultsOf(problem, assignment)).toEqual([]);
				expect(assignmentPoints(problem, assignment)).toBeCloseTo(await leastByWholeNumbers(problem), 3);
			}
		}
	);
});
