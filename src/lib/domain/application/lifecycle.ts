import { lifecycle, type StateOf } from '../lifecycle.ts';

const in_progress = { nl: 'In behandeling', en: 'Being handled' };
const in_review = { nl: 'In beoordeling', en: 'Being reviewed' };

/** From the first answer to the decision. "Needs a person" is an open finding on the case, not a state. */
export const APPLICATION = lifecycle({
	record: 'application',
	name: { nl: 'Aanvraag', en: 'Application' },
	initial: 'draft',
	states: {
		draft: {
			staff: { nl: 'Concept', en: 'Draft' },
			applicant: { nl: 'Nog niet ingediend', en: 'Not submitted yet' },
			tone: 'mute'
		},
		submitted: {
			staff: { nl: 'Ingediend', en: 'Submitted' },
			applicant: { nl: 'Ingediend', en: 'Submitted' },
			tone: 'info'
		},
		complete: { staff: { nl: 'Volledig', en: 'Complete' }, applicant: in_progress, tone: 'info' },
		in_review: { staff: { nl: 'In beoordeling', en: 'In review' }, applicant: in_review, tone: 'plum' },
		scored: { staff: { nl: 'Beoordeeld', en: 'Scored' }, applicant: in_review, tone: 'plum' },
		ranked: { staff: { nl: 'Gerangschikt', en: 'Ranked' }, applicant: in_review, tone: 'plum' },
		awarded: {
			staff: { nl: 'Toegekend', en: 'Awarded' },
			applicant: { nl: 'Toegekend', en: 'Awarded' },
			tone: 'ok'
		},
		rejected: {
			staff: { nl: 'Afgewezen', en: 'Rejected' },
			applicant: { nl: 'Afgewezen', en: 'Rejected' },
			tone: 'err'
		},
		not_processed: {
			staff: { nl: 'Buiten behandeling', en: 'Not processed' },
			applicant: { nl: 'Niet in behandeling genomen', en: 'Not processed' },
			tone: 'err'
		},
		withdrawn: {
			staff: { nl: 'Ingetrokken', en: 'Withdrawn' },
			applicant: { nl: 'Ingetrokken', en: 'Withdrawn' },
			tone: 'mute'
		}
	},
	events: {
		submit: {
			from: ['draft'],
			to: 'submitted',
			who: ['applicant'],
			words: { nl: 'Aanvraag indienen', en: 'Submit the application' },
			source: 'Awb 4:1-4:2',
			starts: ['decision']
		},
		find_complete: {
			from: ['submitted'],
			to: 'complete',
			who: ['grant_officer'],
			words: { nl: 'Volledig verklaren', en: 'Mark as complete' },
			source: 'Awb 4:5',
			stops: ['not_processed']
		},
		start_review: {
			from: ['complete'],
			to: 'in_review',
			who: ['grant_officer'],
			words: { nl: 'Beoordelaars toewijzen', en: 'Assign reviewers' }
		},
		score: {
			from: ['in_review'],
			to: 'scored',
			who: ['reviewer', 'panel_chair'],
			words: { nl: 'Beoordeling compleet', en: 'Review complete' }
		},
		reopen_review: {
			from: ['scored'],
			to: 'in_review',
			who: ['grant_officer', 'system'],
			words: { nl: 'Opnieuw laten beoordelen', en: 'Reopen the review' },
			source: 'Awb 2:4: a review by someone with an interest does not count'
		},
		rank: {
			from: ['scored', 'complete'],
			to: 'ranked',
			who: ['decision_maker'],
			words: { nl: 'Rangschikking bevestigen', en: 'Confirm the ranking' },
			source: 'Awb 4:26'
		},
		award: {
			from: ['ranked'],
			to: 'awarded',
			who: ['system'],
			words: { nl: 'Toekenning bekendgemaakt', en: 'Award announced' },
			source: 'Awb 3:40-3:41, 4:29-4:31',
			stops: ['decision', 'default', 'penalty']
		},
		reject: {
			from: ['complete', 'ranked'],
			to: 'rejected',
			who: ['system'],
			words: { nl: 'Afwijzing bekendgemaakt', en: 'Rejection announced' },
			source: 'Awb 4:25, 4:35',
			stops: ['decision', 'default', 'penalty']
		},
		not_process: {
			from: ['submitted'],
			to: 'not_processed',
			who: ['system'],
			words: { nl: 'Buiten behandeling gesteld', en: 'Not processed' },
			source: 'Awb 4:5(4)',
			stops: ['not_processed', 'decision', 'default', 'penalty']
		},
		withdraw: {
			from: ['draft', 'submitted', 'complete', 'in_review', 'scored', 'ranked'],
			to: 'withdrawn',
			who: ['applicant'],
			words: { nl: 'Aanvraag intrekken', en: 'Withdraw the application' },
			ends: ['decision', 'repair', 'view', 'not_processed', 'default', 'penalty']
		}
	}
});
export type ApplicationState = StateOf<typeof APPLICATION>;
