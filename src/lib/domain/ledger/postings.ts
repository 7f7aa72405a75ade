import type { Text } from '../text.ts';
import type { AccountKind } from './accounts.ts';

/** What moves money: a posting of a positive amount from one account kind to another, in one tranche and source. */
export type StepTerms = { readonly from: AccountKind; readonly to: AccountKind; readonly words: Text };

const step = (from: AccountKind, to: AccountKind, nl: string, en: string): StepTerms => ({
	from,
	to,
	words: { nl, en }
});

/** Every step the ledger knows; nothing else can move money. */
export const STEPS = {
	tranche_published: step('funding_source', 'available', 'Plafond bekendgemaakt', 'Ceiling published'),
	reserve_published: step(
		'funding_source',
		'objections_reserve',
		'Reserve voor bezwaren vastgesteld',
		'Reserve for objections set'
	),
	award_decided: step('available', 'committed', 'Voucher toegekend', 'Voucher awarded'),
	settlement_decided: step('committed', 'payable', 'Bedrag vastgesteld', 'Amount settled'),
	settlement_released: step('committed', 'released', 'Rest vrijgevallen', 'Rest released'),
	voucher_released: step('committed', 'released', 'Voucher vrijgevallen', 'Voucher released'),
	released_to_available: step('released', 'available', 'Terug naar het plafond', 'Back to the ceiling'),
	payment_exported: step('payable', 'in_payment', 'Naar de bank gestuurd', 'Sent to the bank'),
	payment_executed: step('in_payment', 'paid', 'Uitbetaald', 'Paid'),
	payment_failed: step('in_payment', 'payable', 'Betaling mislukt', 'Payment failed'),
	recovery_decided: step('paid', 'recoverable', 'Terugvordering besloten', 'Recovery decided'),
	recovery_received: step('recoverable', 'recovered', 'Terugbetaald', 'Paid back'),
	recovery_written_off: step('recoverable', 'written_off', 'Afgeboekt', 'Written off')
} as const satisfies Record<string, StepTerms>;

export type Step = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as Step[];
