import { lifecycle, type StateOf } from '../lifecycle.ts';

/** One voucher per kind. Its money stays committed until it leaves this table by redemption or a side exit. */
export const VOUCHER = lifecycle({
	record: 'voucher',
	name: { nl: 'Voucher', en: 'Voucher' },
	initial: 'issued',
	states: {
		issued: {
			staff: { nl: 'Uitgegeven', en: 'Issued' },
			applicant: { nl: 'Klaar om te aanvaarden', en: 'Ready to accept' },
			tone: 'info'
		},
		active: {
			staff: { nl: 'Actief', en: 'Active' },
			applicant: { nl: 'Te gebruiken', en: 'Ready to use' },
			tone: 'ok'
		},
		redeemed: {
			staff: { nl: 'Verzilverd', en: 'Redeemed' },
			applicant: { nl: 'Uitbetaald', en: 'Paid' },
			tone: 'brand'
		},
		expired: {
			staff: { nl: 'Verlopen', en: 'Expired' },
			applicant: { nl: 'Verlopen', en: 'Expired' },
			tone: 'mute'
		},
		returned: {
			staff: { nl: 'Teruggegeven', en: 'Returned' },
			applicant: { nl: 'Door u teruggegeven', en: 'Returned by you' },
			tone: 'mute'
		},
		suspended: {
			staff: { nl: 'Opgeschort', en: 'Suspended' },
			applicant: { nl: 'Tijdelijk stopgezet', en: 'On hold' },
			tone: 'warn'
		},
		withdrawn: {
			staff: { nl: 'Ingetrokken', en: 'Withdrawn' },
			applicant: { nl: 'Ingetrokken', en: 'Withdrawn' },
			tone: 'err'
		}
	},
	events: {
		accept: {
			from: ['issued'],
			to: 'active',
			who: ['applicant'],
			words: { nl: 'Voucher aanvaarden', en: 'Accept the voucher' }
		},
		give_back: {
			from: ['issued', 'active'],
			to: 'returned',
			who: ['applicant'],
			words: { nl: 'Voucher teruggeven', en: 'Return the voucher' },
			ends: ['voucher', 'claim', 'reminder']
		},
		expire: {
			from: ['issued', 'active'],
			to: 'expired',
			who: ['system'],
			words: { nl: 'Geldigheid verlopen', en: 'Validity ended' },
			ends: ['voucher', 'claim', 'reminder']
		},
		suspend: {
			from: ['active'],
			to: 'suspended',
			who: ['claims_officer'],
			words: { nl: 'Opschorten', en: 'Suspend' },
			source: 'Awb 4:56',
			starts: ['payment_stop']
		},
		resume: {
			from: ['suspended'],
			to: 'active',
			who: ['claims_officer', 'system'],
			words: { nl: 'Opschorting opheffen', en: 'End the suspension' },
			source: 'Awb 4:56',
			stops: ['payment_stop']
		},
		redeem: {
			from: ['active'],
			to: 'redeemed',
			who: ['payment_preparer', 'payment_releaser', 'system'],
			words: { nl: 'Verzilverd', en: 'Redeemed' },
			stops: ['voucher', 'claim', 'reminder']
		},
		withdraw: {
			from: ['issued', 'active', 'suspended'],
			to: 'withdrawn',
			who: ['decision_maker'],
			words: { nl: 'Voucher intrekken', en: 'Withdraw the voucher' },
			source: 'Awb 4:48',
			ends: ['voucher', 'claim', 'reminder', 'payment_stop']
		}
	}
});
export type VoucherState = StateOf<typeof VOUCHER>;
