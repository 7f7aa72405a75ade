import { inverse } from './inverse.ts';
import { linkedReviewers } from './linked-reviewers.ts';
import { studentQuantile } from './student-quantile.ts';

/** One reviewer's score of one case, 0–100 points. */
export type Scored = { readonly case_id: string; readonly reviewer_id: string; readonly points: number };

/** How soft or harsh a reviewer is, as far as the scores tell. */
export type Severity = {
	readonly reviewer_id: string;
	/** Points above (soft) or below (harsh) the mean reviewer of the group, on the same cases. */
	readonly points: number;
	/** In points; null when too few cases were read twice to measure it. */
	readonly standard_error: number | null;
	/** Where the real value lies with a confidence of 95 %. */
	readonly interval: readonly [low: number, high: number] | null;
	/** Only reviewers of one group, linked by cases they both read, can be compared. */
	readonly group: number;
};

/** What a score was and what case and reviewer together made likely. */
export type Residual = Scored & {
	readonly expected: number;
	/** The difference in standard errors of itself; null when it cannot be told. */
	readonly standardised: number | null;
};

export type SeverityModel = {
	readonly reviewers: readonly Severity[];
	readonly residuals: readonly Residual[];
	/** The points by which a score differs from what was likely, as a standard deviation; null without degrees left. */
	readonly error: number | null;
	readonly degrees: number;
};

const NONE = 1e-9;

/**
 * Reads a score as the worth of the case plus the softness of the reviewer plus chance, and finds the worths and
 * softnesses with the least squared chance. The softnesses of a group add up to 0. It shows, it never corrects a score:
 * with two scores for each case it cannot tell a harsh reviewer from one who rightly saw more.
 */
export function severities(scored: readonly Scored[]): SeverityModel {
	const cases = Map.groupBy(scored, ({ case_id }) => case_id);
	const groups = linkedReviewers(cases.values());
	const fits = groups.map((members) => fitted(members, cases));
	const residuals = fits.flatMap((fit) => fit.residuals);
	const members = fits.reduce((sum, fit) => sum + fit.reviewers.length, 0);
	const degrees = scored.length - (cases.size + members - groups.length);
	const squares = residuals.reduce((sum, { points, expected }) => sum + (points - expected) ** 2, 0);
	const error = degrees > 0 ? Math.sqrt(squares < NONE ? 0 : squares / degrees) : null;
	return {
		reviewers: fits.flatMap((fit, group) =>
			fit.reviewers.map(({ reviewer_id, points, variance }) => {
				const known = error !== null && fit.reviewers.length > 1;
				const standard_error = known ? error * Math.sqrt(variance) : null;
				const around = standard_error === null ? null : standard_error * studentQuantile(degrees);
				const interval = around === null ? null : ([points - around, points + around] as const);
				return { reviewer_id, points, standard_error, interval, group };
			})
		),
		residuals: residuals.map(({ left, ...residual }) => ({
			...residual,
			standardised:
				!error || left < NONE ? null : (residual.points - residual.expected) / (error * Math.sqrt(left))
		})),
		error,
		degrees
	};
}

/** One group: its softnesses, their variances in units of the error's, and the share of each score that is free. */
function fitted(members: readonly string[], cases: ReadonlyMap<string, readonly Scored[]>) {
	const at = new Map(members.map((id, index) => [id, index]));
	const indexOf = ({ reviewer_id }: Scored) => at.get(reviewer_id) ?? 0;
	const own = [...cases.values()].filter(([first]) => first && at.has(first.reviewer_id));
	const share = 1 / members.length;
	const normal = members.map(() => members.map(() => share));
	const above = members.map(() => 0);
	const add = (row: number, column: number, value: number) => {
		const values = normal[row] ?? [];
		values[column] = (values[column] ?? 0) + value;
	};
	for (const scores of own) {
		const mean = meanOf(scores.map(({ points }) => points));
		for (const one of scores) {
			above[indexOf(one)] = (above[indexOf(one)] ?? 0) + one.points - mean;
			add(indexOf(one), indexOf(one), 1);
			for (const other of scores) add(indexOf(one), indexOf(other), -1 / scores.length);
		}
	}
	const solution = inverse(normal);
	const entry = (one: Scored, other: Scored) => solution[indexOf(one)]?.[indexOf(other)] ?? 0;
	const reviewers = members.map((reviewer_id, index) => ({
		reviewer_id,
		points: (solution[index] ?? []).reduce((sum, value, column) => sum + value * (above[column] ?? 0), 0),
		variance: Math.max(0, (solution[index]?.[index] ?? 0) - share)
	}));
	const soft = (one: Scored) => reviewers[indexOf(one)]?.points ?? 0;
	const residuals = own.flatMap((scores) => {
		const worth = meanOf(scores.map((one) => one.points - soft(one)));
		const within = meanOf(scores.map((one) => meanOf(scores.map((other) => entry(one, other)))));
		return scores.map((one) => {
			const between = meanOf(scores.map((other) => entry(one, other)));
			const leverage = 1 / scores.length + entry(one, one) - 2 * between + within;
			return { ...one, expected: worth + soft(one), left: Math.max(0, 1 - leverage) };
		});
	});
	return { reviewers, residuals };
}

const meanOf = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
