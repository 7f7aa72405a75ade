import type { Templates } from '../template.ts';

/** Mails about what follows a submission: messages and objections. */
export const AFTER_MAILS = {
	message_received: {
		sort: 'news',
		subject: { nl: 'Er is een bericht over {number}', en: 'There is a message about {number}' },
		body: {
			nl: 'Wij stuurden u een bericht over aanvraag {number}. U leest het in Weerbaar. Daar kunt u ook antwoorden.',
			en: 'We sent you a message about application {number}. You can read it in Weerbaar. There you can answer as well.'
		},
		button: { nl: 'Lees het bericht', en: 'Read the message' }
	},
	objection_received: {
		sort: 'formal',
		subject: {
			nl: 'Uw bezwaar over {number} is ontvangen',
			en: 'Your objection on {number} has been received'
		},
		body: {
			nl: 'Wij hebben uw bezwaar over {number} ontvangen op {received}. Wij beslissen erover uiterlijk op {until}. Hebt u om een gesprek gevraagd? Dan krijgt u daarvoor een uitnodiging.\n\nWat u schreef, staat in Weerbaar. U kunt het bezwaar daar ook intrekken.',
			en: 'We received your objection on {number} on {received}. We decide on it by {until} at the latest. Did you ask to be heard? Then you will get an invitation.\n\nWhat you wrote stands in Weerbaar. There you can also withdraw the objection.'
		},
		button: { nl: 'Bekijk mijn bezwaar', en: 'See my objection' }
	},
	objection_withdrawn: {
		sort: 'formal',
		subject: { nl: 'Uw bezwaar over {number} is ingetrokken', en: 'Your objection on {number} is withdrawn' },
		body: {
			nl: 'U hebt uw bezwaar over {number} ingetrokken op {received}. Wij beslissen er niet meer over.',
			en: 'You withdrew your objection on {number} on {received}. We will not decide on it any more.'
		},
		button: { nl: 'Bekijk mijn aanvraag', en: 'See my application' }
	},
	supplier_changed: {
		sort: 'news',
		subject: { nl: 'Andere leverancier bij voucher {number}', en: 'Another supplier with voucher {number}' },
		body: {
			nl: 'Bij voucher {number} is een andere leverancier gekozen. In Weerbaar ziet u welke, en wie dat koos.',
			en: 'Another supplier was chosen with voucher {number}. In Weerbaar you can see which one, and who chose it.'
		},
		button: { nl: 'Bekijk mijn voucher', en: 'See my voucher' }
	}
} as const satisfies Templates;
