import { lifecycle, type StateOf } from '../lifecycle.ts';

/** Coming, open and closed follow from the window and the clock and are never stored. */
export const TRANCHE = lifecycle({
	record: 'tranche',
	name: { nl: 'Ronde', en: 'Tranche' },
	initial: 'draft',
	states: {
		draft: { staff: { nl: 'Concept', en: 'Draft' }, applicant: null, tone: 'mute' },
		approved: { staff: { nl: 'Goedgekeurd', en: 'Approved' }, applicant: null, tone: 'info' },
		published: {
			staff: { nl: 'Gepubliceerd', en: 'Published' },
			applicant: { nl: 'Bekendgemaakt', en: 'Announced' },
			tone: 'ok'
		},
		settled: {
			staff: { nl: 'Afgerond', en: 'Settled' },
			applicant: { nl: 'Afgerond', en: 'Finished' },
			tone: 'brand'
		}
	},
	events: {
		approve: {
			from: ['draft'],
			to: 'approved',
			who: ['administrator'],
			words: { nl: 'Goedkeuren', en: 'Approve' }
		},
		publish: {
			from: ['approved'],
			to: 'published',
			who: ['administrator'],
			words: { nl: 'Publiceren', en: 'Publish' },
			source: 'Awb 4:26-4:27: ceiling and method are published before the period'
		},
		settle: {
			from: ['published'],
			to: 'settled',
			who: ['administrator'],
			words: { nl: 'Afronden', en: 'Settle' }
		}
	}
});
export type TrancheState = StateOf<typeof TRANCHE>;
