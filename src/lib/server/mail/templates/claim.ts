import type { Templates } from '../template.ts';

/** Mails about claims and their payment. */
export const CLAIM_MAILS = {
	claim_received: {
		sort: 'formal',
		subject: { nl: 'Declaratie {number} is ontvangen', en: 'Claim {number} has been received' },
		body: {
			nl: 'Wij hebben uw declaratie {number} ontvangen. Wij controleren de facturen en betaalbewijzen. Daarna krijgt u een besluit.',
			en: 'We received your claim {number}. We check the invoices and the proofs of payment. After that you will get a decision.'
		},
		button: { nl: 'Bekijk mijn declaratie', en: 'See my claim' }
	},
	claim_reminder: {
		sort: 'reminder',
		subject: {
			nl: 'Declareer voucher {number} uiterlijk {until}',
			en: 'Claim on voucher {number} by {until}'
		},
		body: {
			nl: 'U hebt voucher {number} nog niet helemaal gedeclareerd. Dat kan tot en met {until}.',
			en: 'You have not claimed all of voucher {number} yet. You can do so until and including {until}.'
		},
		button: { nl: 'Naar mijn voucher', en: 'To my voucher' }
	},
	claim_overdue: {
		sort: 'formal',
		subject: { nl: 'Herinnering: declareer voucher {number}', en: 'Reminder: claim on voucher {number}' },
		body: {
			nl: 'De termijn om voucher {number} te declareren is voorbij en wij kregen geen declaratie. U kunt dit nog doen tot en met {until}. Daarna vervalt de voucher en krijgt u er niets meer voor (artikel 4:44 van de Algemene wet bestuursrecht).',
			en: 'The term to claim on voucher {number} has passed and we had no claim. You can still send one until and including {until}. After that the voucher expires and nothing is paid on it (article 4:44 of the General Administrative Law Act).'
		},
		button: { nl: 'Declareer nu', en: 'Claim now' }
	},
	payment_executed: {
		sort: 'news',
		subject: { nl: 'Er is {amount} aan u betaald', en: '{amount} has been paid to you' },
		body: {
			nl: 'Wij hebben {amount} betaald voor {number}. Het bedrag staat binnen enkele dagen op uw rekening.',
			en: 'We paid {amount} for {number}. The amount reaches your account within a few days.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	},
	claim_complete: {
		sort: 'news',
		subject: { nl: 'Declaratie {number} is compleet', en: 'Claim {number} is complete' },
		body: {
			nl: 'Uw declaratie {number} is compleet. U krijgt uiterlijk op {until} een besluit over het bedrag.',
			en: 'Your claim {number} is complete. You will get a decision on the amount by {until}.'
		},
		button: { nl: 'Bekijk mijn declaratie', en: 'See my claim' }
	},
	payment_failed: {
		sort: 'news',
		subject: {
			nl: 'Uw bank nam de betaling voor {number} niet aan',
			en: 'Your bank did not take the payment for {number}'
		},
		body: {
			nl: 'Wij wilden betalen voor {number}, maar de bank voerde de betaling niet uit. Wij proberen het opnieuw. Kijk in Weerbaar of uw rekeningnummer en de naam op de rekening kloppen.',
			en: 'We wanted to pay for {number}, but the bank did not execute the payment. We will try again. Please check in Weerbaar whether your account number and the name on the account are right.'
		},
		button: { nl: 'Bekijk mijn declaratie', en: 'See my claim' }
	}
} as const satisfies Templates;
