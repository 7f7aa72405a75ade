import type { Text } from '../text.ts';
import type { AccountKind } from './accounts.ts';
import type { Step } from './postings.ts';

/** What a funder is shown: the balance of an account now, or the sum of all postings of some steps, ever. */
export type FigureTerms = { readonly name: Text } & (
	{ readonly balance_of: AccountKind } | { readonly sum_of: readonly Step[] }
);

/** A failed payment comes back to payable: sums by step, not by account, so that it is not settled twice. */
export const FIGURES = {
	ceiling: { name: { nl: 'Plafond', en: 'Ceiling' }, sum_of: ['tranche_published'] },
	awarded: { name: { nl: 'Ooit toegekend', en: 'Ever awarded' }, sum_of: ['award_decided'] },
	committed: { name: { nl: 'Toegekend, nog open', en: 'Committed, still open' }, balance_of: 'committed' },
	settled: { name: { nl: 'Vastgesteld', en: 'Settled' }, sum_of: ['settlement_decided'] },
	in_payment: { name: { nl: 'In betaling', en: 'In payment' }, balance_of: 'in_payment' },
	paid: { name: { nl: 'Uitbetaald', en: 'Paid' }, sum_of: ['payment_executed'] },
	released: {
		name: { nl: 'Vrijgevallen', en: 'Released' },
		sum_of: ['settlement_released', 'voucher_released']
	},
	free: { name: { nl: 'Vrij', en: 'Free' }, balance_of: 'available' }
} as const satisfies Record<string, FigureTerms>;

export type Figure = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as Figure[];
