import type { AssignableReviewer, AssignmentProblem, OpenCase } from '../../domain/assignment/problem.ts';

/** A reviewer who knows the care of GPs and reads Dutch, with room for twenty. */
export const anAssignableReviewer = (
	id: string,
	wishes: Partial<AssignableReviewer> = {}
): AssignableReviewer => ({ id, capacity: 20, held: 0, care_types: ['gp'], languages: ['nl'], ...wishes });

/** A case of a GP in Dutch that waits for two reviewers. */
export const anOpenCase = (id: string, wishes: Partial<OpenCase> = {}): OpenCase => ({
	id,
	care_type: 'gp',
	language: 'nl',
	places: 2,
	barred: [],
	...wishes
});

type Wishes = {
	readonly cases: number;
	readonly reviewers: number;
	/** The share of all pairs that may not be. Default 1 %. */
	readonly barred?: number;
	/** All capacities together, as a share of all places. Default 1.3. */
	readonly room?: number;
	readonly seed?: number;
};

const CARE_TYPES = Array.from({ length: 14 }, (_, index) => `care_${index}`);

/** A tranche such as there could be: some kinds of care are common, few applications are in English, most people know a few kinds. */
export function anAssignmentProblem(wishes: Wishes): AssignmentProblem {
	const { barred = 0.01, room = 1.3, seed = 1 } = wishes;
	const random = randomFrom(seed);
	const careType = () => CARE_TYPES[Math.floor(random() ** 1.5 * CARE_TYPES.length)] ?? '';
	const usual = (wishes.cases * 2 * room) / wishes.reviewers;
	const reviewers = Array.from({ length: wishes.reviewers }, (_, index) => ({
		id: `r${index}`,
		capacity: Math.max(1, Math.round(usual * (0.5 + random()))),
		held: 0,
		care_types: Array.from({ length: 2 + Math.floor(random() * 4) }, careType),
		languages: random() < 0.4 ? (['nl', 'en'] as const) : (['nl'] as const)
	}));
	const cases = Array.from({ length: wishes.cases }, (_, index): OpenCase => ({
		id: `c${index}`,
		care_type: careType(),
		language: random() < 0.08 ? 'en' : 'nl',
		places: 2,
		barred: reviewers.filter(() => random() < barred).map(({ id }) => id)
	}));
	return { cases, reviewers };
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
