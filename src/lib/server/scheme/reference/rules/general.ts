import { rule } from './rule.ts';

const window = { window_opens_at: '2026-09-01T07:00:00Z', window_closes_at: '2026-10-15T15:00:00Z' };

/** Whether the application can be taken in at all. */
export const GENERAL_RULES = [
	rule({
		id: 'E-GEN-01',
		statement: {
			nl: 'De aanvraag is binnen de aanvraagperiode ontvangen.',
			en: 'The application was received within the application period.'
		},
		reasons: {
			holds: {
				nl: 'Wij ontvingen uw aanvraag op {received_at}. Dat is binnen de aanvraagperiode.',
				en: 'We received your application on {received_at}. That is within the application period.'
			},
			fails: {
				nl: 'Wij ontvingen uw aanvraag op {received_at}. U kon aanvragen van {window_opens_at} tot en met {window_closes_at}.',
				en: 'We received your application on {received_at}. You could apply from {window_opens_at} up to and including {window_closes_at}.'
			},
			unknown: {
				nl: 'Wij weten nog niet wanneer uw aanvraag binnenkwam.',
				en: 'We do not know yet when your application was received.'
			}
		},
		source: 'CKZ-2026; Awb 4:27, 6:9',
		severity: 'hard',
		scope: 'case',
		expression: 'received_at >= window_opens_at and received_at <= window_closes_at',
		cases: [
			{
				name: 'the last second of the window is in',
				facts: { ...window, received_at: '2026-10-15T15:00:00Z' },
				expect: true
			},
			{
				name: 'the first second is in',
				facts: { ...window, received_at: '2026-09-01T07:00:00Z' },
				expect: true
			},
			{
				name: 'one second late',
				facts: { ...window, received_at: '2026-10-15T15:00:01Z' },
				expect: false
			},
			{
				name: 'before opening',
				facts: { ...window, received_at: '2026-09-01T06:59:59Z' },
				expect: false
			},
			{ name: 'not received yet', facts: { ...window, received_at: null }, expect: null }
		]
	}),
	rule({
		id: 'E-GEN-04',
		statement: {
			nl: 'De aanvraag is volledig, of op tijd aangevuld.',
			en: 'The application is complete, or was completed in time.'
		},
		reasons: {
			holds: { nl: 'Uw aanvraag is volledig.', en: 'Your application is complete.' },
			fails: {
				nl: 'Er ontbreken nog onderdelen: {missing_items}. Wij vroegen u om uw aanvraag aan te vullen, maar de termijn daarvoor is voorbij.',
				en: 'Items are still missing: {missing_items}. We asked you to complete your application, but the term for that has passed.'
			},
			unknown: {
				nl: 'Er ontbreken nog onderdelen: {missing_items}. U krijgt de kans om uw aanvraag aan te vullen.',
				en: 'Items are still missing: {missing_items}. You get the chance to complete your application.'
			}
		},
		source: 'Awb 4:2, 4:5',
		severity: 'hard',
		scope: 'case',
		expression:
			'if missing_items = null then null\nelse if missing_items = 0 then true\nelse if completion_request = "lapsed" then false\nelse null',
		cases: [
			{ name: 'nothing missing', facts: { missing_items: 0, completion_request: 'none' }, expect: true },
			{
				name: 'completed after the request',
				facts: { missing_items: 0, completion_request: 'answered' },
				expect: true
			},
			{
				name: 'the term went by unused',
				facts: { missing_items: 2, completion_request: 'lapsed' },
				expect: false
			},
			{
				name: 'first the chance to complete it',
				facts: { missing_items: 2, completion_request: 'none' },
				expect: null
			},
			{
				name: 'the request is open',
				facts: { missing_items: 1, completion_request: 'asked' },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-GEN-05',
		statement: {
			nl: 'Er is geen faillissement, surseance van betaling of schuldsanering.',
			en: 'There is no bankruptcy, suspension of payments or debt rescheduling.'
		},
		reasons: {
			holds: {
				nl: 'U verklaarde dat uw organisatie niet failliet is en geen surseance of schuldsanering heeft.',
				en: 'You declared that your organisation is not bankrupt and has no suspension of payments or debt rescheduling.'
			},
			fails: {
				nl: 'U verklaarde niet dat uw organisatie vrij is van faillissement, surseance en schuldsanering. Dan kunnen wij geen voucher geven.',
				en: 'You did not declare that your organisation is free of bankruptcy, suspension of payments and debt rescheduling. Then we cannot give a voucher.'
			},
			unknown: {
				nl: 'Wij weten nog niet of uw organisatie failliet is of surseance of schuldsanering heeft.',
				en: 'We do not know yet whether your organisation is bankrupt or has suspension of payments or debt rescheduling.'
			},
			remedy: {
				nl: 'het faillissement, de surseance of de schuldsanering is voorbij.',
				en: 'the bankruptcy, suspension of payments or debt rescheduling is over.'
			}
		},
		source: 'Awb 4:35(2)(b)',
		severity: 'hard',
		scope: 'case',
		expression: 'no_insolvency_declared',
		cases: [
			{ name: 'declared', facts: { no_insolvency_declared: true }, expect: true },
			{ name: 'not ticked', facts: { no_insolvency_declared: false }, expect: false },
			{ name: 'not answered', facts: { no_insolvency_declared: null }, expect: null }
		]
	}),
	rule({
		id: 'E-GEN-07',
		statement: {
			nl: 'Er staat geen bevel open om onrechtmatige staatssteun terug te betalen.',
			en: 'There is no open order to pay back unlawful state aid.'
		},
		reasons: {
			holds: {
				nl: 'U verklaarde dat uw organisatie geen onrechtmatige staatssteun hoeft terug te betalen.',
				en: 'You declared that your organisation has no unlawful state aid to pay back.'
			},
			fails: {
				nl: 'U verklaarde niet dat er geen bevel openstaat om staatssteun terug te betalen. Zolang zo’n bevel openstaat, kunnen wij geen voucher geven.',
				en: 'You did not declare that there is no open order to pay back state aid. While such an order is open, we cannot give a voucher.'
			},
			unknown: {
				nl: 'Wij weten nog niet of er een bevel openstaat om staatssteun terug te betalen.',
				en: 'We do not know yet whether there is an open order to pay back state aid.'
			},
			remedy: {
				nl: 'u hebt de staatssteun terugbetaald, zodat er geen bevel meer openstaat.',
				en: 'you have paid back the state aid, so that no order is open any more.'
			}
		},
		source: 'CKZ-2026 (Deggendorf)',
		severity: 'hard',
		scope: 'case',
		expression: 'no_recovery_order_declared',
		cases: [
			{ name: 'declared', facts: { no_recovery_order_declared: true }, expect: true },
			{ name: 'not ticked', facts: { no_recovery_order_declared: false }, expect: false },
			{ name: 'not answered', facts: {}, expect: null }
		]
	})
];
