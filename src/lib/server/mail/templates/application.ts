import type { Templates } from '../template.ts';

/** Mails about an application, from the draft to the withdrawal. */
export const APPLICATION_MAILS = {
	application_received: {
		sort: 'formal',
		subject: { nl: 'Aanvraag {number} is ontvangen', en: 'Application {number} has been received' },
		body: {
			nl: 'Wij hebben uw aanvraag {number} ontvangen op {received_at}. Bewaar dit nummer.\n\nWij kijken of uw aanvraag compleet is. U hoort van ons als er iets ontbreekt. In Weerbaar ziet u altijd hoe het met uw aanvraag staat. Daar staat ook de PDF met alles wat u instuurde, om te bewaren.',
			en: 'We received your application {number} on {received_at}. Please keep this number.\n\nWe check whether your application is complete. You will hear from us if something is missing. In Weerbaar you can always see how your application is doing. The PDF with everything you sent is there too, to keep.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	notice_received: {
		sort: 'formal',
		subject: { nl: 'Ontvangen: {what} over {number}', en: 'Received: {what} on {number}' },
		body: {
			nl: 'Wij hebben op {received} uw {what} over {number} ontvangen. U hoort van ons wat wij ermee doen.',
			en: 'On {received} we received your {what} on {number}. You will hear from us what we do with it.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	draft_closing: {
		sort: 'reminder',
		subject: { nl: 'U kunt nog indienen tot en met {until}', en: 'You can still submit until {until}' },
		body: {
			nl: 'U bent begonnen aan een aanvraag en hebt die nog niet ingediend. Dat kan tot en met {until}, {time} uur.\n\n{missing}\n\nLukt het niet? Uw antwoorden blijven bewaard voor een volgende ronde.',
			en: 'You began an application and have not submitted it yet. You can do so until {until}, {time}.\n\n{missing}\n\nWill that not work? Your answers are kept for a next round.'
		},
		button: { nl: 'Ga verder met mijn aanvraag', en: 'Continue my application' }
	},
	application_complete: {
		sort: 'news',
		subject: { nl: 'Aanvraag {number} is compleet', en: 'Application {number} is complete' },
		body: {
			nl: 'Uw aanvraag {number} is compleet. U hoeft nu niets te doen. In Weerbaar ziet u wanneer u uiterlijk een besluit krijgt.',
			en: 'Your application {number} is complete. You need not do anything now. In Weerbaar you can see by when you will get a decision.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	application_withdrawn: {
		sort: 'formal',
		subject: { nl: 'Aanvraag {number} is ingetrokken', en: 'Application {number} has been withdrawn' },
		body: {
			nl: 'Wij hebben op {on} de intrekking van aanvraag {number} ontvangen. Wij stoppen met de behandeling.\n\nHebt u dit niet gedaan? Neem dan meteen contact met ons op.',
			en: 'On {on} we received the withdrawal of application {number}. We stop handling it.\n\nWas this not you? Then please contact us at once.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	}
} as const satisfies Templates;
