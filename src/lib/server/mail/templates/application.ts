import type { Templates } from '../template.ts';

/** Mails about an application, from the draft to the withdrawal. */
export const APPLICATION_MAILS = {
	application_received: {
		sort: 'formal',
		subject: { nl: 'Aanvraag {number} is ontvangen', en: 'Application {number} has been received' },
		body: {
			nl: 'Wij hebben uw aanvraag {number} ontvangen op {received_at}. Bewaar dit nummer.\n\nWij kijken of uw aanvraag compleet is. U hoort van ons als er iets ontbreekt. In Weerbaar ziet u altijd hoe het met uw aanvraag staat.',
			en: 'We received your application {number} on {received_at}. Please keep this number.\n\nWe check whether your application is complete. You will hear from us if something is missing. In Weerbaar you can always see how your application is doing.'
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
	}
} as const satisfies Templates;
