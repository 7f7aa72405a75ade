import { FIGURE_NAMES, FIGURES } from '../../domain/ledger/figures.ts';
import type { Reader } from '../db/connect.ts';
import { figuresOf, type Figures } from '../ledger/queries.ts';
import type { FundedTranche } from './funded-tranches.ts';
import { COLUMNS, type Report } from './report.ts';

/** The figures of each tranche in the reader's own sources. */
export const ownFigures = (db: Reader, tranches: readonly FundedTranche[]) =>
	Promise.all(
		tranches.map(async (tranche) => ({
			tranche,
			figures: (await figuresOf(db, [tranche.id], tranche.sources)).get(tranche.id) as Figures
		}))
	);

/** Where the money of each tranche stands now. */
export const BUDGET: Report = {
	name: 'budget',
	title: { nl: 'Stand per ronde', en: 'State per tranche' },
	note: {
		nl: 'Elk cijfer is een som van boekingen in uw eigen bron.',
		en: 'Every figure is a sum of postings in your own source.'
	},
	who: ['funder'],
	columns: [
		COLUMNS.tranche,
		...FIGURE_NAMES.map((figure) => ({ key: figure, label: FIGURES[figure].name, kind: 'money' as const }))
	],
	rows: async (db, tranches) =>
		(await ownFigures(db, tranches)).map(({ tranche, figures }) => ({
			id: tranche.id,
			tranche: tranche.name,
			...figures
		}))
};
