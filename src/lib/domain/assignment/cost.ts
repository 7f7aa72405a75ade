import type { Assignment, AssignableReviewer, AssignmentProblem, OpenCase } from './problem.ts';

/** How full a reviewer is, is told in so many steps. */
export const LOAD_STEPS = 20;

/** Dearer than the fullest step: nobody gets a kind of care they do not know merely to spread the work. */
export const UNKNOWN_CARE_POINTS = LOAD_STEPS;

/** Dearer than an unknown kind of care: who cannot read an application well cannot judge it. */
export const UNREAD_LANGUAGE_POINTS = 2 * LOAD_STEPS;

/** Dearer than moving every other review along: no place stays empty while somebody could have it. */
export const EMPTY_PLACE_POINTS = 1_000_000;

export type Misfit = { readonly care: boolean; readonly language: boolean };

/** What of a case a reviewer does not bring along. */
export const misfitOf = (
	one: Pick<OpenCase, 'care_type' | 'language'>,
	reviewer: Pick<AssignableReviewer, 'care_types' | 'languages'>
): Misfit => ({
	care: !reviewer.care_types.includes(one.care_type),
	language: !reviewer.languages.includes(one.language)
});

/** The points of a pair by itself: 0 when it fits. */
export const pairPoints = ({ care, language }: Misfit): number =>
	(care ? UNKNOWN_CARE_POINTS : 0) + (language ? UNREAD_LANGUAGE_POINTS : 0);

export type LoadStep = { readonly reviews: number; readonly points: number };

/**
 * What further reviews cost a reviewer: so many at so many points each, dearer as the share of their capacity that is
 * taken grows. What they hold already counts, so the next review of who has much is dear from the start.
 */
export function loadSteps({ capacity, held }: Pick<AssignableReviewer, 'capacity' | 'held'>): LoadStep[] {
	const steps: LoadStep[] = [];
	for (let step = 0; step < LOAD_STEPS; step++) {
		const from = Math.max(held, Math.floor((capacity * step) / LOAD_STEPS));
		const reviews = Math.floor((capacity * (step + 1)) / LOAD_STEPS) - from;
		if (reviews > 0) steps.push({ reviews, points: step });
	}
	return steps;
}

/** What it costs to give a reviewer this many more reviews. */
function loadPoints(reviewer: AssignableReviewer, more: number): number {
	let left = more;
	let points = 0;
	for (const step of loadSteps(reviewer)) {
		const taken = Math.min(left, step.reviews);
		points += taken * step.points;
		left -= taken;
	}
	return points;
}

/** The points of a whole assignment: misfits, load and empty places. What the solver makes as small as can be. */
export function assignmentPoints(problem: AssignmentProblem, assignment: Assignment): number {
	const reviewers = new Map(problem.reviewers.map((reviewer) => [reviewer.id, reviewer]));
	const given = new Map<string, number>();
	let points = 0;
	for (const one of problem.cases) {
		const chosen = assignment.get(one.id) ?? [];
		points += (one.places - chosen.length) * EMPTY_PLACE_POINTS;
		for (const id of chosen) {
			const reviewer = reviewers.get(id);
			if (!reviewer) throw new RangeError(`No such reviewer: ${id}`);
			points += pairPoints(misfitOf(one, reviewer));
			given.set(id, (given.get(id) ?? 0) + 1);
		}
	}
	for (const reviewer of problem.reviewers) points += loadPoints(reviewer, given.get(reviewer.id) ?? 0);
	return points;
}
