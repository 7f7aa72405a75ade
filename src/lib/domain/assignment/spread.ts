import type { OpenCase } from './problem.ts';

/** How many reviews of a class somebody does: at most one per case. */
export type Share = { readonly reviewer_id: string; readonly reviews: number };

/**
 * Divides what the reviewers do of a class over its cases. The shares are laid one after another around the circle of
 * cases: nobody has more than there are cases, so nobody meets the same case twice (the wrap-around rule).
 * @throws RangeError when a share is larger than the class
 */
export function spread(
	cases: readonly Pick<OpenCase, 'id'>[],
	shares: readonly Share[]
): [case_id: string, reviewer_id: string][] {
	let at = 0;
	return shares.flatMap(({ reviewer_id, reviews }) => {
		if (reviews > cases.length) throw new RangeError(`More than one review of a case by ${reviewer_id}`);
		return Array.from({ length: reviews }, (): [string, string] => {
			const one = cases[at++ % cases.length];
			if (!one) throw new RangeError('A class without cases');
			return [one.id, reviewer_id];
		});
	});
}
