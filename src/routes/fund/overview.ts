import { FIGURE_NAMES } from '#lib/domain/ledger/figures.ts';
import { monthName } from './month-name.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/db/connection.ts';
import { words } from '#lib/server/http/words.ts';
import { ownFigures } from '#lib/server/reports/budget.ts';
import { perCareType } from '#lib/server/reports/care-types.ts';
import type { FundedTranche } from '#lib/server/reports/funded-tranches.ts';
import { perMonth } from '#lib/server/reports/months.ts';
import { reachOf } from '#lib/server/reports/reach.ts';

export type Overview = Awaited<ReturnType<typeof overviewOf>>;

/** What a funder reads about some of their tranches: state, reach, months and kinds of care. */
export async function overviewOf(tranches: readonly FundedTranche[]) {
	const figures = await ownFigures(db, tranches);
	const months = await perMonth(db, tranches);
	const care_types = await perCareType(db, tranches);
	const total = Object.fromEntries(
		FIGURE_NAMES.map((name) => [name, figures.reduce((sum, row) => sum + row.figures[name], 0)])
	) as (typeof figures)[number]['figures'];
	return {
		at: await now(db),
		scheme: [...new Set(tranches.map(({ scheme_name }) => words(scheme_name)))].join(', '),
		sources: [...new Set(tranches.flatMap(({ source_names }) => source_names.map(words)))].join(', '),
		tranches: figures.map((row) => ({ id: row.tranche.id, name: words(row.tranche.name), ...row.figures })),
		total,
		reach: await reachOf(db, tranches),
		months: {
			labels: months.map(({ month }) => monthName(month)),
			awarded: running(months.map(({ awarded, released }) => awarded - released)),
			paid: running(months.map(({ paid }) => paid))
		},
		care_types: care_types.map(({ id, care_type, organisations, amount_cents }) => ({
			id,
			name: words(care_type),
			organisations,
			amount_cents
		}))
	};
}

const running = (amounts: readonly number[]): number[] => {
	let sum = 0;
	return amounts.map((amount) => (sum += amount));
};
