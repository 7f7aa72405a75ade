import type { Text } from '../../domain/text.ts';

/** A mail as data. Paragraphs are separated by an empty line; `{name}` is the addressee, other places are values. */
export type Template = {
	readonly subject: Text;
	readonly body: Text;
	/** The words on the link, when the mail has one. */
	readonly button: Text;
	/** Carries a secret link: shown to nobody but the addressee. */
	readonly confidential?: true;
};

/** Every mail the portal sends. A notice names the case and where to read on; never what was decided. */
export const TEMPLATES = {
	verify_address: {
		subject: { nl: 'Bevestig uw e-mailadres', en: 'Confirm your e-mail address' },
		body: {
			nl: 'U hebt een account gemaakt bij Weerbaar. Bevestig dat dit e-mailadres van u is. De link werkt 24 uur.\n\nHebt u geen account gemaakt? Dan hoeft u niets te doen.',
			en: 'You made an account at Weerbaar. Please confirm that this e-mail address is yours. The link works for 24 hours.\n\nDid you not make an account? Then you need not do anything.'
		},
		button: { nl: 'Bevestig mijn e-mailadres', en: 'Confirm my e-mail address' },
		confidential: true
	},
	address_known: {
		subject: { nl: 'U hebt al een account', en: 'You already have an account' },
		body: {
			nl: 'Iemand wilde met dit e-mailadres een account maken bij Weerbaar. Dat account is er al. Was u het? Dan kunt u gewoon inloggen, of een nieuw wachtwoord kiezen als u het oude niet meer weet.\n\nWas u het niet? Dan hoeft u niets te doen.',
			en: 'Someone tried to make an account at Weerbaar with this e-mail address. That account is there already. Was it you? Then you can simply sign in, or choose a new password if you forgot the old one.\n\nWas it not you? Then you need not do anything.'
		},
		button: { nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' }
	},
	reset_password: {
		subject: { nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' },
		body: {
			nl: 'U wilt een nieuw wachtwoord voor Weerbaar. De link werkt één uur en één keer.\n\nHebt u hier niet om gevraagd? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het is.',
			en: 'You want a new password for Weerbaar. The link works for one hour and only once.\n\nDid you not ask for this? Then you need not do anything. Your password stays as it is.'
		},
		button: { nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' },
		confidential: true
	},
	application_received: {
		subject: { nl: 'Aanvraag {number} is ontvangen', en: 'Application {number} has been received' },
		body: {
			nl: 'Wij hebben uw aanvraag {number} ontvangen op {received_at}. Bewaar dit nummer.\n\nWij kijken of uw aanvraag compleet is. U hoort van ons als er iets ontbreekt. In Weerbaar ziet u altijd hoe het met uw aanvraag staat.',
			en: 'We received your application {number} on {received_at}. Please keep this number.\n\nWe check whether your application is complete. You will hear from us if something is missing. In Weerbaar you can always see how your application is doing.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	review_assigned: {
		subject: { nl: 'Er staat een beoordeling voor u klaar', en: 'A review is waiting for you' },
		body: {
			nl: 'U bent gevraagd om aanvraag {number} te beoordelen. U geeft eerst aan of u een belang hebt bij deze aanvraag. Daarna kunt u de aanvraag lezen.',
			en: 'You have been asked to review application {number}. You first say whether you have an interest in it. After that you can read the application.'
		},
		button: { nl: 'Naar mijn beoordelingen', en: 'To my reviews' }
	},
	decision_announced: {
		subject: { nl: 'Besluit over {number}', en: 'Decision on {number}' },
		body: {
			nl: 'Er is een besluit genomen over {number}. De brief staat voor u klaar in Weerbaar. Daarin leest u ook wat u kunt doen als u het er niet mee eens bent, en tot wanneer.',
			en: 'A decision has been taken on {number}. The letter is ready for you in Weerbaar. It also says what you can do if you do not agree, and until when.'
		},
		button: { nl: 'Lees het besluit', en: 'Read the decision' }
	},
	claim_received: {
		subject: { nl: 'Declaratie {number} is ontvangen', en: 'Claim {number} has been received' },
		body: {
			nl: 'Wij hebben uw declaratie {number} ontvangen. Wij controleren de facturen en betaalbewijzen. Daarna krijgt u een besluit.',
			en: 'We received your claim {number}. We check the invoices and the proofs of payment. After that you will get a decision.'
		},
		button: { nl: 'Bekijk mijn declaratie', en: 'See my claim' }
	},
	payment_executed: {
		subject: { nl: 'Er is {amount} aan u betaald', en: '{amount} has been paid to you' },
		body: {
			nl: 'Wij hebben {amount} betaald voor {number}. Het bedrag staat binnen enkele dagen op uw rekening.',
			en: 'We paid {amount} for {number}. The amount reaches your account within a few days.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	}
} as const satisfies Readonly<Record<string, Template>>;

export type MailKind = keyof typeof TEMPLATES;

type Places<Words extends string> = Words extends `${string}{${infer Place}}${infer Rest}`
	? Place | Places<Rest>
	: never;

/** What a mail of this kind must be told; the compiler reads it from the words themselves. */
export type Values<Kind extends MailKind> = Readonly<
	Record<
		Places<(typeof TEMPLATES)[Kind]['subject']['nl']> | Places<(typeof TEMPLATES)[Kind]['body']['nl']>,
		string
	>
>;
