import type { Templates } from '../template.ts';

/** Mails about what the grantor asks and the applicant answers (Awb 4:5, 4:7). */
export const REQUEST_MAILS = {
	completion_asked: {
		sort: 'formal',
		subject: { nl: 'Vul uw aanvraag {number} aan', en: 'Please complete application {number}' },
		body: {
			nl: 'Uw aanvraag {number} is nog niet compleet. In Weerbaar leest u wat wij nog nodig hebben. U kunt antwoorden tot en met {until}.\n\nZolang wij op u wachten, staat onze termijn om te beslissen stil. Antwoordt u niet op tijd, dan kunnen wij besluiten uw aanvraag niet te behandelen.',
			en: 'Your application {number} is not complete yet. In Weerbaar you can read what we still need. You can answer until and including {until}.\n\nWhile we wait for you, our term to decide stands still. If you do not answer in time, we may decide not to process your application.'
		},
		button: { nl: 'Vul mijn aanvraag aan', en: 'Complete my application' }
	},
	view_asked: {
		sort: 'formal',
		subject: { nl: 'Wat vindt u? Aanvraag {number}', en: 'What is your view? Application {number}' },
		body: {
			nl: 'Voordat wij over aanvraag {number} beslissen, willen wij uw zienswijze horen. In Weerbaar leest u waarover. U kunt antwoorden tot en met {until}.\n\nZolang wij op u wachten, staat onze termijn om te beslissen stil. Antwoordt u niet, dan beslissen wij met wat wij weten.',
			en: 'Before we decide on application {number}, we want to hear your view. In Weerbaar you can read on what. You can answer until and including {until}.\n\nWhile we wait for you, our term to decide stands still. If you do not answer, we decide on what we know.'
		},
		button: { nl: 'Geef mijn zienswijze', en: 'Give my view' }
	},
	request_reminder: {
		sort: 'reminder',
		subject: { nl: 'Wij wachten nog op u: {number}', en: 'We are still waiting for you: {number}' },
		body: {
			nl: 'Wij stelden u een vraag over aanvraag {number} en kregen nog geen antwoord. U kunt antwoorden tot en met {until}.',
			en: 'We asked you a question about application {number} and have had no answer yet. You can answer until and including {until}.'
		},
		button: { nl: 'Geef antwoord', en: 'Answer' }
	},
	answer_received: {
		sort: 'formal',
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
		sort: 'news',
		subject: {
			nl: 'De termijn om te antwoorden is voorbij: {number}',
			en: 'The term to answer has passed: {number}'
		},
		body: {
			nl: 'U kon tot en met {until} antwoorden op onze vraag over aanvraag {number}. Wij hebben geen antwoord gekregen en gaan verder met wat wij weten. U krijgt daarover een besluit.',
			en: 'You could answer our question on application {number} until and including {until}. We had no answer and go on with what we know. You will get a decision on it.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	}
} as const satisfies Templates;
