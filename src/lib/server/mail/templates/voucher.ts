import type { Templates } from '../template.ts';

/** Mails about vouchers. */
export const VOUCHER_MAILS = {
	voucher_reminder: {
		sort: 'reminder',
		subject: {
			nl: 'Voucher {number} is geldig tot en met {until}',
			en: 'Voucher {number} is valid until {until}'
		},
		body: {
			nl: 'U kunt voucher {number} gebruiken tot en met {until}. Lukt dat niet? Dan kunt u voor die dag één keer uitstel vragen in Weerbaar.',
			en: 'You can use voucher {number} until and including {until}. Will that not work? Then you can ask for an extension once in Weerbaar, before that day.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	},
	voucher_extended: {
		sort: 'formal',
		subject: { nl: 'Voucher {number} is verlengd', en: 'Voucher {number} has been extended' },
		body: {
			nl: 'U kunt voucher {number} nu gebruiken tot en met {until}. Declareren kan tot en met {claim_until}. Nog een keer verlengen kan niet.',
			en: 'You can now use voucher {number} until and including {until}. You can claim until and including {claim_until}. It cannot be extended again.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	},
	voucher_suspended: {
		sort: 'formal',
		subject: { nl: 'Voucher {number} is opgeschort', en: 'Voucher {number} has been suspended' },
		body: {
			nl: 'Wij betalen voorlopig niet uit op voucher {number} en u kunt er nu niet op declareren. Wij onderzoeken eerst of alles klopt (artikel 4:56 van de Algemene wet bestuursrecht). Dit duurt niet langer dan tot en met {until}.',
			en: 'For now we pay nothing on voucher {number} and you cannot claim on it. We first look into whether everything is right (article 4:56 of the General Administrative Law Act). This lasts no longer than {until}.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	},
	voucher_resumed: {
		sort: 'formal',
		subject: { nl: 'U kunt voucher {number} weer gebruiken', en: 'You can use voucher {number} again' },
		body: {
			nl: 'De opschorting van voucher {number} is voorbij. U kunt hem weer gebruiken tot en met {until}. Declareren kan tot en met {claim_until}.',
			en: 'The suspension of voucher {number} has ended. You can use it again until and including {until}. You can claim until and including {claim_until}.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	},
	voucher_returned: {
		sort: 'formal',
		subject: { nl: 'U hebt voucher {number} teruggegeven', en: 'You returned voucher {number}' },
		body: {
			nl: 'Wij hebben op {on} ontvangen dat u voucher {number} teruggeeft. U kunt er niet meer op declareren.\n\nHebt u dit niet gedaan? Neem dan meteen contact met ons op.',
			en: 'On {on} we received that you return voucher {number}. You can no longer claim on it.\n\nWas this not you? Then please contact us at once.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	},
	voucher_expired: {
		sort: 'formal',
		subject: { nl: 'Voucher {number} is verlopen', en: 'Voucher {number} has expired' },
		body: {
			nl: 'De tijd om voucher {number} te gebruiken of te declareren is voorbij. De voucher is op {on} verlopen.',
			en: 'The time to use voucher {number} or to claim on it has passed. The voucher expired on {on}.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	},
	voucher_withdrawn: {
		sort: 'formal',
		subject: {
			nl: 'Er is iets veranderd aan voucher {number}',
			en: 'Something changed about voucher {number}'
		},
		body: {
			nl: 'Wij hebben op {on} iets besloten over voucher {number}. In Weerbaar leest u wat en waarom.',
			en: 'On {on} we decided something about voucher {number}. In Weerbaar you can read what and why.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	}
} as const satisfies Templates;
