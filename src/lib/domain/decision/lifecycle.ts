import { lifecycle, type StateOf } from '../lifecycle.ts';

/** What a decision can be about. Each kind has its letter. */
export const DECISION_KINDS = ['award', 'rejection', 'not_processed', 'settlement'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Proposed by one person, decided by another; it takes effect when announced (Awb 3:40). */
export const DECISION = lifecycle({
	record: 'decision',
	name: { nl: 'Besluit', en: 'Decision' },
	initial: 'proposed',
	states: {
		proposed: { staff: { nl: 'Voorgesteld', en: 'Proposed' }, applicant: null, tone: 'info' },
		returned: { staff: { nl: 'Teruggegeven', en: 'Returned' }, applicant: null, tone: 'warn' },
		decided: { staff: { nl: 'Besloten', en: 'Decided' }, applicant: null, tone: 'plum' },
		announced: {
			staff: { nl: 'Bekendgemaakt', en: 'Announced' },
			applicant: { nl: 'Besluit ontvangen', en: 'Decision received' },
			tone: 'ok'
		}
	},
	events: {
		decide: {
			from: ['proposed'],
			to: 'decided',
			who: ['decision_maker'],
			words: { nl: 'Besluiten', en: 'Decide' },
			source: 'Awb 10:3, 10:10'
		},
		return: {
			from: ['proposed'],
			to: 'returned',
			who: ['decision_maker'],
			words: { nl: 'Teruggeven', en: 'Return' }
		},
		announce: {
			from: ['decided'],
			to: 'announced',
			who: ['system'],
			words: { nl: 'Bekendmaken', en: 'Announce' },
			source: 'Awb 3:40-3:41, 3:45',
			starts: ['objection', 'register', 'withdrawal']
		}
	}
});
export type DecisionState = StateOf<typeof DECISION>;
