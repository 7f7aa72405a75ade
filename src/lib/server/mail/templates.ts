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
	completion_asked: {
		subject: { nl: 'Vul uw aanvraag {number} aan', en: 'Please complete application {number}' },
		body: {
			nl: 'Uw aanvraag {number} is nog niet compleet. In Weerbaar leest u wat wij nog nodig hebben. U kunt antwoorden tot en met {until}.\n\nZolang wij op u wachten, staat onze termijn om te beslissen stil. Antwoordt u niet op tijd, dan kunnen wij besluiten uw aanvraag niet te behandelen.',
			en: 'Your application {number} is not complete yet. In Weerbaar you can read what we still need. You can answer until and including {until}.\n\nWhile we wait for you, our term to decide stands still. If you do not answer in time, we may decide not to process your application.'
		},
		button: { nl: 'Vul mijn aanvraag aan', en: 'Complete my application' }
	},
	view_asked: {
		subject: { nl: 'Wat vindt u? Aanvraag {number}', en: 'What is your view? Application {number}' },
		body: {
			nl: 'Voordat wij over aanvraag {number} beslissen, willen wij uw zienswijze horen. In Weerbaar leest u waarover. U kunt antwoorden tot en met {until}.\n\nZolang wij op u wachten, staat onze termijn om te beslissen stil. Antwoordt u niet, dan beslissen wij met wat wij weten.',
			en: 'Before we decide on application {number}, we want to hear your view. In Weerbaar you can read on what. You can answer until and including {until}.\n\nWhile we wait for you, our term to decide stands still. If you do not answer, we decide on what we know.'
		},
		button: { nl: 'Geef mijn zienswijze', en: 'Give my view' }
	},
	request_reminder: {
		subject: { nl: 'Wij wachten nog op u: {number}', en: 'We are still waiting for you: {number}' },
		body: {
			nl: 'Wij stelden u een vraag over aanvraag {number} en kregen nog geen antwoord. U kunt antwoorden tot en met {until}.',
			en: 'We asked you a question about application {number} and have had no answer yet. You can answer until and including {until}.'
		},
		button: { nl: 'Geef antwoord', en: 'Answer' }
	},
	answer_received: {
		subject: {
			nl: 'Uw antwoord over {number} is ontvangen',
			en: 'Your answer on {number} has been received'
		},
		body: {
			nl: 'Wij hebben uw antwoord over aanvraag {number} ontvangen op {received}. Onze termijn om te beslissen loopt weer. In Weerbaar ziet u wanneer u uiterlijk een besluit krijgt.',
			en: 'We received your answer on application {number} on {received}. Our term to decide runs again. In Weerbaar you can see by when you will get a decision.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	request_lapsed: {
		subject: {
			nl: 'De termijn om te antwoorden is voorbij: {number}',
			en: 'The term to answer has passed: {number}'
		},
		body: {
			nl: 'U kon tot en met {until} antwoorden op onze vraag over aanvraag {number}. Wij hebben geen antwoord gekregen en gaan verder met wat wij weten. U krijgt daarover een besluit.',
			en: 'You could answer our question on application {number} until and including {until}. We had no answer and go on with what we know. You will get a decision on it.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	decision_extended: {
		subject: { nl: 'Wij hebben meer tijd nodig voor {number}', en: 'We need more time for {number}' },
		body: {
			nl: 'Het lukt ons niet om op tijd te beslissen op {number}. U krijgt het besluit uiterlijk op {until}.\n\nDe reden: {reason}',
			en: 'We cannot decide on {number} in time. You will get the decision by {until} at the latest.\n\nThe reason: {reason}'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	notice_received: {
		subject: { nl: 'Ontvangen: {what} over {number}', en: 'Received: {what} on {number}' },
		body: {
			nl: 'Wij hebben op {received} uw {what} over {number} ontvangen. U hoort van ons wat wij ermee doen.',
			en: 'On {received} we received your {what} on {number}. You will hear from us what we do with it.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	voucher_reminder: {
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
		subject: { nl: 'Voucher {number} is verlengd', en: 'Voucher {number} has been extended' },
		body: {
			nl: 'U kunt voucher {number} nu gebruiken tot en met {until}. Declareren kan tot en met {claim_until}. Nog een keer verlengen kan niet.',
			en: 'You can now use voucher {number} until and including {until}. You can claim until and including {claim_until}. It cannot be extended again.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	},
	claim_reminder: {
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
		subject: { nl: 'Herinnering: declareer voucher {number}', en: 'Reminder: claim on voucher {number}' },
		body: {
			nl: 'De termijn om voucher {number} te declareren is voorbij en wij kregen geen declaratie. U kunt dit nog doen tot en met {until}. Daarna vervalt de voucher en krijgt u er niets meer voor (artikel 4:44 van de Algemene wet bestuursrecht).',
			en: 'The term to claim on voucher {number} has passed and we had no claim. You can still send one until and including {until}. After that the voucher expires and nothing is paid on it (article 4:44 of the General Administrative Law Act).'
		},
		button: { nl: 'Declareer nu', en: 'Claim now' }
	},
	voucher_suspended: {
		subject: { nl: 'Voucher {number} is opgeschort', en: 'Voucher {number} has been suspended' },
		body: {
			nl: 'Wij betalen voorlopig niet uit op voucher {number} en u kunt er nu niet op declareren. Wij onderzoeken eerst of alles klopt (artikel 4:56 van de Algemene wet bestuursrecht). Dit duurt niet langer dan tot en met {until}.',
			en: 'For now we pay nothing on voucher {number} and you cannot claim on it. We first look into whether everything is right (article 4:56 of the General Administrative Law Act). This lasts no longer than {until}.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	},
	voucher_resumed: {
		subject: { nl: 'U kunt voucher {number} weer gebruiken', en: 'You can use voucher {number} again' },
		body: {
			nl: 'De opschorting van voucher {number} is voorbij. U kunt hem weer gebruiken en declareren.',
			en: 'The suspension of voucher {number} has ended. You can use it and claim on it again.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
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
