import type { Templates } from '../template.ts';

/** Mails about reviews. */
export const REVIEW_MAILS = {
	// To the reviewer: it names no case, as a scheme may keep its number from them.
	review_assigned: {
		sort: 'news',
		staff: true,
		subject: { nl: 'Er staat een beoordeling voor u klaar', en: 'A review is waiting for you' },
		body: {
			nl: 'U bent gevraagd om een aanvraag te beoordelen. U geeft eerst aan of u een belang hebt bij deze aanvraag. Daarna kunt u de aanvraag lezen.',
			en: 'You have been asked to review an application. You first say whether you have an interest in it. After that you can read the application.'
		},
		button: { nl: 'Naar mijn beoordelingen', en: 'To my reviews' }
	},
	reviews_assigned: {
		sort: 'news',
		subject: {
			nl: 'Er staan {count} beoordelingen voor u klaar',
			en: '{count} reviews are waiting for you'
		},
		body: {
			nl: 'U bent gevraagd om {count} aanvragen te beoordelen. Over de eerste beslissen wij uiterlijk {first_on}; daarvoor is uw oordeel nodig. U geeft bij elke aanvraag eerst aan of u een belang hebt. Daarna kunt u haar lezen.',
			en: 'You have been asked to review {count} applications. We decide about the first by {first_on} at the latest and need your review before that. For each application you first say whether you have an interest in it. After that you can read it.'
		},
		button: { nl: 'Naar mijn beoordelingen', en: 'To my reviews' }
	},
	review_conflict: {
		sort: 'news',
		staff: true,
		subject: {
			nl: 'Een beoordeling van aanvraag {number} is ingetrokken',
			en: 'A review of application {number} was withdrawn'
		},
		body: {
			nl: 'Bij aanvraag {number} blijkt een beoordelaar een belang te hebben. De beoordeling is ingetrokken en blijft bewaard. Het portaal zoekt een ander. Lukt dat niet, dan wijst u zelf iemand toe.',
			en: 'A reviewer of application {number} turns out to have an interest in it. The review was withdrawn and is kept. The portal looks for somebody else. If it finds nobody, you assign somebody yourself.'
		},
		button: { nl: 'Naar de aanvraag', en: 'To the application' }
	},
	panel_opened: {
		sort: 'news',
		staff: true,
		subject: {
			nl: 'Aanvraag {number} wacht op het panel',
			en: 'Application {number} waits for the panel'
		},
		body: {
			nl: 'Drie beoordelaars hebben aanvraag {number} gelezen, en geen twee zijn het eens. Bespreek de aanvraag met het panel en leg de score vast.',
			en: 'Three reviewers read application {number} and no two of them agree. Discuss it with the panel and record the score.'
		},
		button: { nl: 'Naar de aanvraag', en: 'To the application' }
	}
} as const satisfies Templates;
