import { FIGURES, FIGURE_NAMES, type Figure } from '../../domain/ledger/figures.ts';
import type { FundingShare } from '../../domain/scheme/content.ts';
import type { Reader } from '../db/connect.ts';
import { schemeContent } from '../tranche/queries.ts';

/** Who pays a tranche, and in which shares. */
export async function fundingOf(db: Reader, tranche_id: string): Promise<readonly FundingShare[]> {
	const { scheme_version_id } = await db
		.selectFrom('tranche')
		.where('id', '=', tranche_id)
		.select('scheme_version_id')
		.executeTakeFirstOrThrow();
	return (await schemeContent(db, scheme_version_id)).funding;
}

export type Figures = Record<Figure, number>;

/**
 * The figures of each tranche, in cents, summed over the sources asked for: every one a sum of postings.
 * @param sources the funding sources that count; undefined: all
 */
export async function figuresOf(
	db: Reader,
	tranche_ids: readonly string[],
	sources?: readonly string[]
): Promise<Map<string, Figures>> {
	const figures = new Map(tranche_ids.map((id) => [id, empty()]));
	if (tranche_ids.length === 0 || sources?.length === 0) return figures;
	const steps = await db
		.selectFrom('posting')
		.where('tranche_id', 'in', tranche_ids)
		.$if(sources !== undefined, (query) => query.where('source_code', 'in', sources ?? []))
		.groupBy(['tranche_id', 'step'])
		.select(({ fn }) => ['tranche_id', 'step', fn.sum<number>('amount_cents').as('cents')])
		.execute();
	const balances = await db
		.selectFrom('ledger_account')
		.where('tranche_id', 'in', tranche_ids)
		.$if(sources !== undefined, (query) => query.where('source_code', 'in', sources ?? []))
		.groupBy(['tranche_id', 'kind'])
		.select(({ fn }) => ['tranche_id', 'kind', fn.sum<number>('balance_cents').as('cents')])
		.execute();
	for (const [id, row] of figures) {
		for (const name of FIGURE_NAMES) {
			const terms = FIGURES[name];
			const parts =
				'balance_of' in terms
					? balances.filter(({ tranche_id, kind }) => tranche_id === id && kind === terms.balance_of)
					: steps.filter(
							({ tranche_id, step }) =>
								tranche_id === id && (terms.sum_of as readonly string[]).includes(step)
						);
			row[name] = parts.reduce((total, { cents }) => total + cents, 0);
		}
	}
	return figures;
}

const empty = (): Figures => Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])) as Figures;
