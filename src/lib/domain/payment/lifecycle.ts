import { lifecycle, type StateOf } from '../lifecycle.ts';

/** One sum to one recipient. Prepared and released by different people, neither of them the decider. */
export const PAYMENT = lifecycle({
	record: 'payment',
	name: { nl: 'Betaling', en: 'Payment' },
	initial: 'due',
	states: {
		due: {
			staff: { nl: 'Te betalen', en: 'Due' },
			applicant: { nl: 'Staat klaar', en: 'Ready' },
			tone: 'info'
		},
		prepared: {
			staff: { nl: 'In een batch', en: 'Prepared' },
			applicant: { nl: 'Staat klaar', en: 'Ready' },
			tone: 'plum'
		},
		released: {
			staff: { nl: 'Vrijgegeven', en: 'Released' },
			applicant: { nl: 'Onderweg', en: 'On its way' },
			tone: 'plum'
		},
		exported: {
			staff: { nl: 'Naar de bank', en: 'Sent to the bank' },
			applicant: { nl: 'Onderweg', en: 'On its way' },
			tone: 'warn'
		},
		executed: {
			staff: { nl: 'Uitgevoerd', en: 'Executed' },
			applicant: { nl: 'Uitbetaald', en: 'Paid' },
			tone: 'brand'
		},
		failed: {
			staff: { nl: 'Mislukt', en: 'Failed' },
			applicant: { nl: 'Niet gelukt', en: 'Did not succeed' },
			tone: 'err'
		}
	},
	events: {
		prepare: {
			from: ['due', 'failed'],
			to: 'prepared',
			who: ['payment_preparer'],
			words: { nl: 'In een batch zetten', en: 'Put in a batch' }
		},
		return: {
			from: ['prepared'],
			to: 'due',
			who: ['payment_releaser'],
			words: { nl: 'Teruggeven', en: 'Return' }
		},
		release: {
			from: ['prepared'],
			to: 'released',
			who: ['payment_releaser'],
			words: { nl: 'Vrijgeven', en: 'Release' }
		},
		export: {
			from: ['released'],
			to: 'exported',
			who: ['system'],
			words: { nl: 'Betaalbestand gemaakt', en: 'Payment file made' },
			source: 'ISO 20022 pain.001.001.09'
		},
		execute: {
			from: ['exported'],
			to: 'executed',
			who: ['payment_preparer', 'payment_releaser'],
			words: { nl: 'Uitgevoerd door de bank', en: 'Executed by the bank' },
			stops: ['payment']
		},
		fail: {
			from: ['exported'],
			to: 'failed',
			who: ['payment_preparer', 'payment_releaser'],
			words: { nl: 'Mislukt bij de bank', en: 'Failed at the bank' }
		}
	}
});
export type PaymentState = StateOf<typeof PAYMENT>;
