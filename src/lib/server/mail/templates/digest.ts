import type { Templates } from '../template.ts';

/** One mail instead of several in an hour. */
export const DIGEST_MAILS = {
	digest_of_one: {
		sort: 'news',
		subject: { nl: '{count} berichten over {number}', en: '{count} messages about {number}' },
		body: {
			nl: 'Er is nieuws over aanvraag {number}:\n\n{list}\n\nAlles staat voor u klaar in Weerbaar.',
			en: 'There is news about application {number}:\n\n{list}\n\nEverything is ready for you in Weerbaar.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	digest: {
		sort: 'news',
		subject: { nl: '{count} berichten van Weerbaar', en: '{count} messages from Weerbaar' },
		body: {
			nl: 'Er is nieuws voor u:\n\n{list}\n\nAlles staat voor u klaar in Weerbaar.',
			en: 'There is news for you:\n\n{list}\n\nEverything is ready for you in Weerbaar.'
		},
		button: { nl: 'Open Weerbaar', en: 'Open Weerbaar' }
	}
} as const satisfies Templates;
