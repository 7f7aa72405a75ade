import type { Templates } from '../template.ts';

/** Mails about one’s account: they never wait and cannot be switched off. */
export const ACCOUNT_MAILS = {
	verify_address: {
		sort: 'account',
		subject: { nl: 'Bevestig uw e-mailadres', en: 'Confirm your e-mail address' },
		body: {
			nl: 'U hebt een account gemaakt bij Weerbaar. Bevestig dat dit e-mailadres van u is. De link werkt 24 uur.\n\nHebt u geen account gemaakt? Dan hoeft u niets te doen.',
			en: 'You made an account at Weerbaar. Please confirm that this e-mail address is yours. The link works for 24 hours.\n\nDid you not make an account? Then you need not do anything.'
		},
		button: { nl: 'Bevestig mijn e-mailadres', en: 'Confirm my e-mail address' },
		confidential: true
	},
	address_known: {
		sort: 'account',
		subject: { nl: 'U hebt al een account', en: 'You already have an account' },
		body: {
			nl: 'Iemand wilde met dit e-mailadres een account maken bij Weerbaar. Dat account is er al. Was u het? Dan kunt u gewoon inloggen, of een nieuw wachtwoord kiezen als u het oude niet meer weet.\n\nWas u het niet? Dan hoeft u niets te doen.',
			en: 'Someone tried to make an account at Weerbaar with this e-mail address. That account is there already. Was it you? Then you can simply sign in, or choose a new password if you forgot the old one.\n\nWas it not you? Then you need not do anything.'
		},
		button: { nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' }
	},
	reset_password: {
		sort: 'account',
		subject: { nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' },
		body: {
			nl: 'U wilt een nieuw wachtwoord voor Weerbaar. De link werkt één uur en één keer.\n\nHebt u hier niet om gevraagd? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het is.',
			en: 'You want a new password for Weerbaar. The link works for one hour and only once.\n\nDid you not ask for this? Then you need not do anything. Your password stays as it is.'
		},
		button: { nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' },
		confidential: true
	}
} as const satisfies Templates;
