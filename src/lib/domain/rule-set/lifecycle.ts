import { lifecycle, type StateOf } from '../lifecycle.ts';

/** Changed and proposed by one administrator, published by another. What is published or discarded stays as it was. */
export const RULE_SET = lifecycle({
	record: 'rule_set',
	name: { nl: 'Nieuwe regels', en: 'New rules' },
	initial: 'draft',
	states: {
		draft: { staff: { nl: 'Concept', en: 'Draft' }, applicant: null, tone: 'mute' },
		proposed: { staff: { nl: 'Voorgesteld', en: 'Proposed' }, applicant: null, tone: 'info' },
		published: { staff: { nl: 'Gepubliceerd', en: 'Published' }, applicant: null, tone: 'ok' },
		discarded: { staff: { nl: 'Weggegooid', en: 'Discarded' }, applicant: null, tone: 'mute' }
	},
	events: {
		edit: {
			from: ['draft'],
			to: 'draft',
			who: ['administrator'],
			words: { nl: 'Regel wijzigen', en: 'Change a rule' }
		},
		propose: {
			from: ['draft'],
			to: 'proposed',
			who: ['administrator'],
			words: { nl: 'Voorstellen', en: 'Propose' }
		},
		return: {
			from: ['proposed'],
			to: 'draft',
			who: ['administrator'],
			words: { nl: 'Teruggeven', en: 'Return' }
		},
		publish: {
			from: ['proposed'],
			to: 'published',
			who: ['administrator'],
			words: { nl: 'Publiceren', en: 'Publish' }
		},
		discard: {
			from: ['draft', 'proposed'],
			to: 'discarded',
			who: ['administrator'],
			words: { nl: 'Weggooien', en: 'Discard' }
		}
	}
});
export type RuleSetState = StateOf<typeof RULE_SET>;
