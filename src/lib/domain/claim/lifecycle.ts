import { lifecycle, type StateOf } from '../lifecycle.ts';

/** Invoices and proofs for one voucher, until the settled sum is paid (Awb 4:42-4:53). */
export const CLAIM = lifecycle({
	record: 'claim',
	name: { nl: 'Declaratie', en: 'Claim' },
	initial: 'draft',
	states: {
		draft: {
			staff: { nl: 'Concept', en: 'Draft' },
			applicant: { nl: 'Nog niet ingestuurd', en: 'Not sent yet' },
			tone: 'mute'
		},
		submitted: {
			staff: { nl: 'Ingestuurd', en: 'Submitted' },
			applicant: { nl: 'Ingestuurd', en: 'Sent' },
			tone: 'info'
		},
		complete: {
			staff: { nl: 'Volledig', en: 'Complete' },
			applicant: { nl: 'Wordt nagekeken', en: 'Being checked' },
			tone: 'plum'
		},
		assessed: {
			staff: { nl: 'Beoordeeld', en: 'Assessed' },
			applicant: { nl: 'Wordt nagekeken', en: 'Being checked' },
			tone: 'plum'
		},
		settled: {
			staff: { nl: 'Vastgesteld', en: 'Settled' },
			applicant: { nl: 'Vastgesteld, betaling volgt', en: 'Settled, payment follows' },
			tone: 'ok'
		},
		paid: {
			staff: { nl: 'Uitbetaald', en: 'Paid' },
			applicant: { nl: 'Uitbetaald', en: 'Paid' },
			tone: 'brand'
		}
	},
	events: {
		submit: {
			from: ['draft'],
			to: 'submitted',
			who: ['applicant'],
			words: { nl: 'Declaratie insturen', en: 'Send the claim' },
			source: 'Awb 4:44'
		},
		find_complete: {
			from: ['submitted'],
			to: 'complete',
			who: ['claims_officer'],
			words: { nl: 'Volledig verklaren', en: 'Mark as complete' },
			starts: ['settlement']
		},
		assess: {
			from: ['complete'],
			to: 'assessed',
			who: ['claims_officer'],
			words: { nl: 'Vaststelling voorstellen', en: 'Propose the settlement' },
			source: 'Awb 4:46'
		},
		reassess: {
			from: ['assessed'],
			to: 'complete',
			who: ['decision_maker'],
			words: { nl: 'Voorstel teruggegeven', en: 'Proposal returned' }
		},
		settle: {
			from: ['assessed'],
			to: 'settled',
			who: ['system'],
			words: { nl: 'Vaststelling bekendgemaakt', en: 'Settlement announced' },
			source: 'Awb 4:42, 4:46',
			stops: ['settlement']
		},
		pay: {
			from: ['settled'],
			to: 'paid',
			who: ['payment_preparer', 'payment_releaser'],
			words: { nl: 'Uitbetaald', en: 'Paid' },
			source: 'Awb 4:52, 4:87'
		}
	}
});
export type ClaimState = StateOf<typeof CLAIM>;
