import type { Templates } from '../template.ts';

/** Mails about decisions and the term to take them. */
export const DECISION_MAILS = {
	decision_announced: {
		sort: 'formal',
		subject: { nl: 'Besluit over {number}', en: 'Decision on {number}' },
		body: {
			nl: 'Er is een besluit genomen over {number}. De brief staat voor u klaar in Weerbaar. Daarin leest u ook wat u kunt doen als u het er niet mee eens bent, en tot wanneer.',
			en: 'A decision has been taken on {number}. The letter is ready for you in Weerbaar. It also says what you can do if you do not agree, and until when.'
		},
		button: { nl: 'Lees het besluit', en: 'Read the decision' }
	},
	decision_extended: {
		sort: 'formal',
		subject: { nl: 'Wij hebben meer tijd nodig voor {number}', en: 'We need more time for {number}' },
		body: {
			nl: 'Het lukt ons niet om op tijd te beslissen op {number}. U krijgt het besluit uiterlijk op {until}.\n\nDe reden: {reason}',
			en: 'We cannot decide on {number} in time. You will get the decision by {until} at the latest.\n\nThe reason: {reason}'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	decision_late: {
		sort: 'formal',
		subject: { nl: 'Wij zijn te laat met beslissen op {number}', en: 'We are late in deciding on {number}' },
		body: {
			nl: 'Wij hadden uiterlijk op {until} moeten beslissen op {number}. Dat is niet gelukt. U hoeft niets te doen: wij beslissen zo snel mogelijk.\n\nU kunt ons ook schriftelijk in gebreke stellen. Beslissen wij dan niet binnen twee weken, dan hebt u recht op een dwangsom (artikel 4:17 van de Algemene wet bestuursrecht).',
			en: 'We should have decided on {number} by {until}. We did not manage. You need not do anything: we decide as soon as we can.\n\nYou can also give us written notice of default. If we then do not decide within two weeks, you are entitled to a penalty payment (article 4:17 of the General Administrative Law Act).'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	}
} as const satisfies Templates;
