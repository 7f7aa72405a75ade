import { lifecycle, type StateOf } from '../lifecycle.ts';

/** A rule that failed or cannot tell. Only a person resolves it, with a reason. */
export const FINDING = lifecycle({
	record: 'finding',
	name: { nl: 'Bevinding', en: 'Finding' },
	initial: 'open',
	states: {
		open: {
			staff: { nl: 'Open', en: 'Open' },
			applicant: { nl: 'Wordt nagekeken', en: 'Being checked' },
			tone: 'warn'
		},
		accepted: {
			staff: { nl: 'Toch voldaan', en: 'Met after all' },
			applicant: { nl: 'Voldaan', en: 'Met' },
			tone: 'ok'
		},
		confirmed: {
			staff: { nl: 'Niet voldaan', en: 'Not met' },
			applicant: { nl: 'Niet voldaan', en: 'Not met' },
			tone: 'err'
		}
	},
	events: {
		accept: {
			from: ['open'],
			to: 'accepted',
			who: ['grant_officer'],
			words: { nl: 'De aanvrager voldoet toch', en: 'The applicant meets it after all' }
		},
		confirm: {
			from: ['open'],
			to: 'confirmed',
			who: ['grant_officer'],
			words: { nl: 'De aanvrager voldoet niet', en: 'The applicant does not meet it' }
		},
		reopen: {
			from: ['accepted', 'confirmed'],
			to: 'open',
			who: ['grant_officer'],
			words: { nl: 'Opnieuw openen', en: 'Reopen' }
		}
	}
});
export type FindingState = StateOf<typeof FINDING>;
