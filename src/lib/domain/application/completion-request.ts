import { lifecycle, type StateOf } from '../lifecycle.ts';
import type { ApplicationState } from './lifecycle.ts';

/** Why an applicant is asked: to complete the application (Awb 4:5), or for a view before a refusal (Awb 4:7). */
export const REQUEST_KINDS = ['completion', 'view'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** In which states of the case each can be asked: what is missing before it is found complete, a view after that. */
export const ASKABLE: Readonly<Record<RequestKind, readonly ApplicationState[]>> = {
	completion: ['submitted'],
	view: ['complete', 'in_review', 'scored', 'ranked']
};

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
			source: 'Awb 4:15',
			starts: ['not_processed'],
			stops: ['repair', 'view']
		},
		lapse: {
			from: ['asked'],
			to: 'lapsed',
			who: ['system'],
			words: { nl: 'Termijn verlopen', en: 'Term lapsed' },
			source: 'Awb 4:5(1), 4:15',
			starts: ['not_processed']
		}
	}
});
export type CompletionRequestState = StateOf<typeof COMPLETION_REQUEST>;
