import { lifecycle, type StateOf } from '../lifecycle.ts';

/** A request to complete the application (Awb 4:5) or to give a view before a refusal (Awb 4:7): both pause the decision term. */
export const COMPLETION_REQUEST = lifecycle({
	record: 'completion_request',
	name: { nl: 'Verzoek aan de aanvrager', en: 'Request to the applicant' },
	initial: 'asked',
	states: {
		asked: {
			staff: { nl: 'Aanvulling gevraagd', en: 'Completion asked' },
			applicant: { nl: 'Wij wachten op u', en: 'We are waiting for you' },
			tone: 'warn'
		},
		answered: {
			staff: { nl: 'Beantwoord', en: 'Answered' },
			applicant: { nl: 'Door u beantwoord', en: 'Answered by you' },
			tone: 'info'
		},
		lapsed: {
			staff: { nl: 'Termijn verlopen', en: 'Lapsed' },
			applicant: { nl: 'De termijn is voorbij', en: 'The term has passed' },
			tone: 'err'
		}
	},
	events: {
		answer: {
			from: ['asked'],
			to: 'answered',
			who: ['applicant'],
			words: { nl: 'Aanvullen', en: 'Complete' },
			source: 'Awb 4:15'
		},
		lapse: {
			from: ['asked'],
			to: 'lapsed',
			who: ['system'],
			words: { nl: 'Termijn verlopen', en: 'Term lapsed' },
			source: 'Awb 4:5(1), 4:15'
		}
	}
});
export type CompletionRequestState = StateOf<typeof COMPLETION_REQUEST>;
