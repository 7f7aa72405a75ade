import { lifecycle, type StateOf } from '../lifecycle.ts';

/** One reviewer on one case. The text opens only after the declaration to have no interest (Awb 2:4). */
export const REVIEW = lifecycle({
	record: 'review',
	name: { nl: 'Beoordeling', en: 'Review' },
	initial: 'assigned',
	states: {
		assigned: { staff: { nl: 'Toegewezen', en: 'Assigned' }, applicant: null, tone: 'info' },
		declared: { staff: { nl: 'Bezig', en: 'In progress' }, applicant: null, tone: 'plum' },
		submitted: { staff: { nl: 'Ingediend', en: 'Submitted' }, applicant: null, tone: 'ok' },
		declined: { staff: { nl: 'Teruggegeven', en: 'Declined' }, applicant: null, tone: 'mute' },
		withdrawn: { staff: { nl: 'Ingetrokken', en: 'Withdrawn' }, applicant: null, tone: 'mute' }
	},
	events: {
		declare: {
			from: ['assigned'],
			to: 'declared',
			who: ['reviewer'],
			words: { nl: 'Ik heb geen belang', en: 'I have no interest' },
			source: 'Awb 2:4'
		},
		decline: {
			from: ['assigned', 'declared'],
			to: 'declined',
			who: ['reviewer'],
			words: { nl: 'Teruggeven', en: 'Decline' },
			source: 'Awb 2:4'
		},
		submit: {
			from: ['declared'],
			to: 'submitted',
			who: ['reviewer'],
			words: { nl: 'Beoordeling indienen', en: 'Submit the review' }
		},
		withdraw: {
			from: ['assigned', 'declared', 'submitted'],
			to: 'withdrawn',
			who: ['grant_officer', 'system'],
			words: { nl: 'Beoordeling intrekken', en: 'Withdraw the review' },
			source: 'Awb 2:4: the system, when an interest is found later'
		}
	}
});
export type ReviewState = StateOf<typeof REVIEW>;
