import type { Residual, Severity } from './severity.ts';

/** More standard errors than this from what was likely: worth a second look. */
export const FAR = 2;

/** Cases in which a score lies far from what was likely, the farthest first, each with all its scores. */
export function outliers(residuals: readonly Residual[]): { case_id: string; scores: Residual[] }[] {
	return [...Map.groupBy(residuals, ({ case_id }) => case_id)]
		.filter(([, scores]) => scores.some(isFar))
		.map(([case_id, scores]) => ({ case_id, scores, far: Math.max(...scores.map(distance)) }))
		.sort((a, b) => b.far - a.far || (a.case_id < b.case_id ? -1 : 1))
		.map(({ case_id, scores }) => ({ case_id, scores }));
}

/** Whether this score lies far from what was likely. */
export const isFar = (residual: Residual): boolean => distance(residual) > FAR;

const distance = ({ standardised }: Residual) => Math.abs(standardised ?? 0);

/** What may be said of a reviewer: only when the whole interval lies on one side of 0. */
export function leaning({ interval }: Pick<Severity, 'interval'>): 'harsh' | 'soft' | 'unclear' {
	if (!interval) return 'unclear';
	const [low, high] = interval;
	return low > 0 ? 'soft' : high < 0 ? 'harsh' : 'unclear';
}
