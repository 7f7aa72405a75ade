import { lifecycle, type StateOf } from '../lifecycle.ts';

/** A case on which no two of three reviewers agree: the panel talks, its chair records the score and the minutes. */
export const PANEL = lifecycle({
	record: 'panel',
	name: { nl: 'Panel', en: 'Panel' },
	initial: 'waiting',
	states: {
		waiting: { staff: { nl: 'Te bespreken', en: 'To discuss' }, applicant: null, tone: 'warn' },
		decided: { staff: { nl: 'Besproken', en: 'Discussed' }, applicant: null, tone: 'ok' },
		lapsed: { staff: { nl: 'Vervallen', en: 'Lapsed' }, applicant: null, tone: 'mute' }
	},
	events: {
		decide: {
			from: ['waiting'],
			to: 'decided',
			who: ['panel_chair'],
			words: { nl: 'Score van het panel vastleggen', en: 'Record the score of the panel' }
		},
		lapse: {
			from: ['waiting', 'decided'],
			to: 'lapsed',
			who: ['grant_officer', 'system'],
			words: { nl: 'Panel laten vervallen', en: 'Let the panel lapse' },
			source: 'Awb 2:4: a review by someone with an interest does not count'
		}
	}
});

/** Minutes say why the panel came to its score: fewer characters cannot. */
export const SHORTEST_MINUTES = 40;

export type PanelState = StateOf<typeof PANEL>;
