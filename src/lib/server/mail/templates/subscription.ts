import type { Templates } from '../template.ts';

/** Mails to an address that asked to hear of a tranche. */
export const SUBSCRIPTION_MAILS = {
	subscription_confirm: {
		sort: 'account',
		subject: { nl: 'Wilt u een mail over {what}?', en: 'Do you want a mail about {what}?' },
		body: {
			nl: 'Iemand vroeg om een mail op dit adres zodra {what} opengaat. Was u dat? Bevestig het dan met de link. Die werkt zeven dagen.\n\nWas u het niet? Dan hoeft u niets te doen. Zonder bevestiging krijgt u niets meer en vergeten wij uw adres binnen 30 dagen.',
			en: 'Somebody asked for a mail to this address when {what} opens. Was it you? Then confirm it with the link. It works for seven days.\n\nWas it not you? Then you need not do anything. Without your word you get nothing more and we forget your address within 30 days.'
		},
		button: { nl: 'Ja, mail mij', en: 'Yes, mail me' },
		confidential: true
	},
	subscription_open: {
		sort: 'news',
		subject: { nl: '{what} is open', en: '{what} is open' },
		body: {
			nl: 'U vroeg ons te laten weten wanneer u een voucher kunt aanvragen. Dat kan nu: {what} is open tot en met {until}.\n\nU krijgt deze mail één keer. Hoort u liever niets meer van ons? {stop}',
			en: 'You asked us to tell you when you can apply for a voucher. You can now: {what} is open until and including {until}.\n\nYou get this mail once. Would you rather hear nothing more from us? {stop}'
		},
		button: { nl: 'Bekijk de ronde', en: 'See the tranche' },
		confidential: true
	}
} as const satisfies Templates;
