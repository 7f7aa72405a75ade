import { lifecycle, type StateOf } from '../lifecycle.ts';

/** The round before the reviews: the same sample cases for everybody, then the spread, then the start. */
export const CALIBRATION = lifecycle({
	record: 'calibration',
	name: { nl: 'IJkronde', en: 'Calibration' },
	initial: 'preparing',
	states: {
		preparing: { staff: { nl: 'In voorbereiding', en: 'Being prepared' }, applicant: null, tone: 'mute' },
		open: { staff: { nl: 'Loopt', en: 'Under way' }, applicant: null, tone: 'info' },
		started: { staff: { nl: 'Afgerond', en: 'Finished' }, applicant: null, tone: 'ok' }
	},
	events: {
		open: {
			from: ['preparing'],
			to: 'open',
			who: ['panel_chair'],
			words: { nl: 'Voorbeelden aan de beoordelaars geven', en: 'Give the samples to the reviewers' }
		},
		start: {
			from: ['open'],
			to: 'started',
			who: ['panel_chair'],
			words: { nl: 'Beoordelingen starten', en: 'Start the reviews' }
		}
	}
});
export type CalibrationState = StateOf<typeof CALIBRATION>;

/** How many sample cases a round has. */
export const SAMPLES = 3;
