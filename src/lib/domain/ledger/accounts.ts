import type { Text } from '../text.ts';

/** An account of the ledger: one per tranche, funding source and kind. `limited`: it cannot go below zero. */
export type AccountTerms = { readonly name: Text; readonly limited: boolean };

const limited = (nl: string, en: string): AccountTerms => ({ name: { nl, en }, limited: true });

/** Where money can be. Only the funding source goes below zero: that is what a funder has put in. */
export const ACCOUNTS = {
	funding_source: { name: { nl: 'Financieringsbron', en: 'Funding source' }, limited: false },
	available: limited('Beschikbaar', 'Available'),
	objections_reserve: limited('Reserve voor bezwaren', 'Reserve for objections'),
	committed: limited('Toegekend', 'Committed'),
	payable: limited('Te betalen', 'Payable'),
	in_payment: limited('In betaling', 'In payment'),
	paid: limited('Uitbetaald', 'Paid'),
	released: limited('Vrijgevallen', 'Released'),
	recoverable: limited('Terug te vorderen', 'Recoverable'),
	recovered: limited('Teruggevorderd', 'Recovered'),
	written_off: limited('Afgeboekt', 'Written off')
} as const satisfies Record<string, AccountTerms>;

export type AccountKind = keyof typeof ACCOUNTS;
export const ACCOUNT_KINDS = Object.keys(ACCOUNTS) as AccountKind[];
