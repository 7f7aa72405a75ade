import { lifecycle, type StateOf } from '../lifecycle.ts';

/** Fixed by one person, confirmed by another. The file and its hash stay. */
export const RANKING = lifecycle({
	record: 'ranking',
	name: { nl: 'Rangschikking', en: 'Ranking' },
	initial: 'concept',
	states: {
		concept: { staff: { nl: 'Concept', en: 'Concept' }, applicant: null, tone: 'mute' },
		fixed: { staff: { nl: 'Vastgesteld', en: 'Fixed' }, applicant: null, tone: 'info' },
		confirmed: { staff: { nl: 'Bevestigd', en: 'Confirmed' }, applicant: null, tone: 'ok' }
	},
	events: {
		fix: {
			from: ['concept'],
			to: 'fixed',
			who: ['grant_officer'],
			words: { nl: 'Rangschikking vaststellen', en: 'Fix the ranking' },
			source: 'Awb 4:26'
		},
		return: {
			from: ['fixed'],
			to: 'concept',
			who: ['decision_maker'],
			words: { nl: 'Teruggeven', en: 'Return' }
		},
		confirm: {
			from: ['fixed'],
			to: 'confirmed',
			who: ['decision_maker'],
			words: { nl: 'Rangschikking bevestigen', en: 'Confirm the ranking' }
		}
	}
});
export type RankingState = StateOf<typeof RANKING>;
