import type { Templates } from '../template.ts';

/** Mails to those who review. */
export const REVIEW_MAILS = {
	review_assigned: {
		sort: 'news',
		subject: { nl: 'Er staat een beoordeling voor u klaar', en: 'A review is waiting for you' },
		body: {
			nl: 'U bent gevraagd om aanvraag {number} te beoordelen. U geeft eerst aan of u een belang hebt bij deze aanvraag. Daarna kunt u de aanvraag lezen.',
			en: 'You have been asked to review application {number}. You first say whether you have an interest in it. After that you can read the application.'
		},
		button: { nl: 'Naar mijn beoordelingen', en: 'To my reviews' }
	}
} as const satisfies Templates;
