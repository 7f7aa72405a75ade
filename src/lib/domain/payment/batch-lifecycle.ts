import { lifecycle, type StateOf } from '../lifecycle.ts';

/** Payments that go to the bank in one file. */
export const PAYMENT_BATCH = lifecycle({
	record: 'payment_batch',
	name: { nl: 'Betaalbatch', en: 'Payment batch' },
	initial: 'prepared',
	states: {
		prepared: { staff: { nl: 'Ter controle', en: 'To be released' }, applicant: null, tone: 'info' },
		returned: { staff: { nl: 'Teruggegeven', en: 'Returned' }, applicant: null, tone: 'mute' },
		released: { staff: { nl: 'Vrijgegeven', en: 'Released' }, applicant: null, tone: 'plum' },
		exported: { staff: { nl: 'Bestand klaar', en: 'File ready' }, applicant: null, tone: 'warn' },
		executed: { staff: { nl: 'Verwerkt', en: 'Processed' }, applicant: null, tone: 'brand' }
	},
	events: {
		return: {
			from: ['prepared'],
			to: 'returned',
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
			words: { nl: 'Betaalbestand gemaakt', en: 'Payment file made' }
		},
		execute: {
			from: ['exported'],
			to: 'executed',
			who: ['payment_preparer', 'payment_releaser'],
			words: { nl: 'Uitgevoerd door de bank', en: 'Executed by the bank' }
		}
	}
});
export type PaymentBatchState = StateOf<typeof PAYMENT_BATCH>;
