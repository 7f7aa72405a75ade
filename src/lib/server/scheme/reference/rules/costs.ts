import { rule } from './rule.ts';

const cents = (euros: number) => euros * 100;
const amounts = {
	asks_s: true,
	asks_b: true,
	requested_s_cents: cents(1500),
	requested_b_cents: cents(6000),
	requested_cents: cents(7500),
	minimum_s_cents: cents(500),
	minimum_b_cents: cents(500),
	cap_s_cents: cents(1500),
	cap_b_cents: cents(6000),
	awarded_cents: 0,
	together_cap_cents: cents(11_500)
};
const hardware_percent = 30;

/** What is asked, line by line and together. */
export const COST_RULES = [
	rule({
		id: 'E-COST-01',
		statement: {
			nl: 'De dienst staat in de catalogus en past bij een zwak punt uit de zelftest.',
			en: 'The service is in the catalogue and answers a weak point of the self-assessment.'
		},
		reasons: {
			holds: {
				nl: 'Dienst {line_number} ({service_code}) staat in de catalogus en past bij uw zelftest.',
				en: 'Service {line_number} ({service_code}) is in the catalogue and fits your self-assessment.'
			},
			fails: {
				nl: 'Dienst {line_number} ({service_code}) staat niet in de catalogus voor voucher {voucher_kind}, of uw zelftest laat op dit punt niets zien wat beter moet. Een medewerker kijkt ernaar.',
				en: 'Service {line_number} ({service_code}) is not in the catalogue for voucher {voucher_kind}, or your self-assessment shows nothing to improve on this point. A staff member looks at it.'
			},
			unknown: {
				nl: 'Wij kunnen nog niet zien of dienst {line_number} ({service_code}) bij uw zelftest past.',
				en: 'We cannot see yet whether service {line_number} ({service_code}) fits your self-assessment.'
			}
		},
		source: 'CKZ-2026',
		severity: 'check',
		scope: 'line',
		expression: 'service_in_catalogue and service_answers_gap',
		cases: [
			{
				name: 'a service for a weak point',
				facts: { service_in_catalogue: true, service_answers_gap: true },
				expect: true
			},
			{
				name: 'not in the catalogue',
				facts: { service_in_catalogue: false, service_answers_gap: null },
				expect: false
			},
			{
				name: 'no weak point',
				facts: { service_in_catalogue: true, service_answers_gap: false },
				expect: false
			},
			{
				name: 'self-assessment not finished',
				facts: { service_in_catalogue: true, service_answers_gap: null },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-COST-02',
		statement: {
			nl: 'Er is niets besteld, gefactureerd of begonnen voordat de aanvraag binnenkwam.',
			en: 'Nothing was ordered, invoiced or begun before the application was received.'
		},
		reasons: {
			holds: {
				nl: 'U bestelt dienst {line_number} op {planned_order_on}. Dat is niet voordat uw aanvraag binnenkwam ({received_on}).',
				en: 'You order service {line_number} on {planned_order_on}. That is not before your application was received ({received_on}).'
			},
			fails: {
				nl: 'U bestelt dienst {line_number} op {planned_order_on}, voordat uw aanvraag binnenkwam ({received_on}), of u verklaarde niet dat nog niets is besteld. Kosten van vóór de aanvraag betalen wij niet.',
				en: 'You order service {line_number} on {planned_order_on}, before your application was received ({received_on}), or you did not declare that nothing is ordered yet. We do not pay costs from before the application.'
			},
			unknown: {
				nl: 'Wij weten nog niet wanneer u dienst {line_number} bestelt, of wanneer uw aanvraag binnenkwam.',
				en: 'We do not know yet when you order service {line_number}, or when your application was received.'
			}
		},
		source: 'CKZ-2026; Kaderregeling VWS 4.3',
		severity: 'hard',
		scope: 'line',
		expression: 'nothing_ordered_declared and date(planned_order_on) >= date(received_on)',
		cases: [
			{
				name: 'ordered afterwards',
				facts: {
					nothing_ordered_declared: true,
					planned_order_on: '2026-11-01',
					received_on: '2026-09-14'
				},
				expect: true
			},
			{
				name: 'ordered on the day of receipt',
				facts: {
					nothing_ordered_declared: true,
					planned_order_on: '2026-09-14',
					received_on: '2026-09-14'
				},
				expect: true
			},
			{
				name: 'ordered the day before',
				facts: {
					nothing_ordered_declared: true,
					planned_order_on: '2026-09-13',
					received_on: '2026-09-14'
				},
				expect: false
			},
			{
				name: 'not declared',
				facts: {
					nothing_ordered_declared: false,
					planned_order_on: '2026-11-01',
					received_on: '2026-09-14'
				},
				expect: false
			},
			{
				name: 'no order date',
				facts: { nothing_ordered_declared: true, planned_order_on: null, received_on: '2026-09-14' },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-COST-03',
		statement: {
			nl: 'Apparatuur is hoogstens 30% van de kosten van de voucher.',
			en: 'Hardware is at most 30% of the costs of the voucher.'
		},
		reasons: {
			holds: {
				nl: 'Dienst {line_number} past binnen de grens voor apparatuur: {voucher_hardware_cents} van {voucher_cost_cents} in voucher {voucher_kind}.',
				en: 'Service {line_number} is within the limit for hardware: {voucher_hardware_cents} of {voucher_cost_cents} in voucher {voucher_kind}.'
			},
			fails: {
				nl: 'Dienst {line_number} is apparatuur. In voucher {voucher_kind} is {voucher_hardware_cents} van {voucher_cost_cents} apparatuur. Dat is meer dan {hardware_percent}.',
				en: 'Service {line_number} is hardware. In voucher {voucher_kind} {voucher_hardware_cents} of {voucher_cost_cents} is hardware. That is more than {hardware_percent}.'
			},
			unknown: {
				nl: 'Wij kunnen nog niet uitrekenen welk deel van voucher {voucher_kind} apparatuur is.',
				en: 'We cannot work out yet which share of voucher {voucher_kind} is hardware.'
			}
		},
		source: 'CKZ-2026',
		severity: 'hard',
		scope: 'line',
		expression: 'not(hardware) or voucher_hardware_cents * 100 <= voucher_cost_cents * hardware_percent',
		cases: [
			{
				name: 'exactly 30%',
				facts: {
					hardware_percent,
					hardware: true,
					voucher_hardware_cents: cents(2400),
					voucher_cost_cents: cents(8000)
				},
				expect: true
			},
			{
				name: 'no hardware on this line',
				facts: {
					hardware_percent,
					hardware: false,
					voucher_hardware_cents: cents(4000),
					voucher_cost_cents: cents(8000)
				},
				expect: true
			},
			{
				name: 'one cent above 30%',
				facts: {
					hardware_percent,
					hardware: true,
					voucher_hardware_cents: cents(2400) + 1,
					voucher_cost_cents: cents(8000)
				},
				expect: false
			},
			{
				name: 'VAT not stated',
				facts: {
					hardware_percent,
					hardware: true,
					voucher_hardware_cents: null,
					voucher_cost_cents: null
				},
				expect: null
			}
		]
	}),
	rule({
		id: 'E-COST-07',
		statement: {
			nl: 'Elke voucher is ten minste € 500 en blijft, ook samen, binnen het hoogste bedrag.',
			en: 'Each voucher is at least €500 and stays, also together, within the highest amount.'
		},
		reasons: {
			holds: {
				nl: 'U vraagt {requested_s_cents} voor voucher S en {requested_b_cents} voor voucher B. Dat past binnen de grenzen.',
				en: 'You ask for {requested_s_cents} for voucher S and {requested_b_cents} for voucher B. That is within the limits.'
			},
			fails: {
				nl: 'U vraagt {requested_s_cents} voor voucher S en {requested_b_cents} voor voucher B. Een voucher is ten minste {minimum_b_cents}. U kunt hoogstens {cap_s_cents} krijgen voor S, {cap_b_cents} voor B en {together_cap_cents} samen, eerdere vouchers meegeteld.',
				en: 'You ask for {requested_s_cents} for voucher S and {requested_b_cents} for voucher B. A voucher is at least {minimum_b_cents}. You can get at most {cap_s_cents} for S, {cap_b_cents} for B and {together_cap_cents} together, earlier vouchers included.'
			},
			unknown: {
				nl: 'Wij weten nog niet hoeveel u vraagt of wat het hoogste bedrag voor uw onderneming is.',
				en: 'We do not know yet how much you ask for or what the highest amount for your undertaking is.'
			}
		},
		source: 'CKZ-2026',
		severity: 'hard',
		scope: 'case',
		expression: [
			'(asks_s or asks_b)',
			'and (not(asks_s) or (requested_s_cents >= minimum_s_cents and requested_s_cents <= cap_s_cents))',
			'and (not(asks_b) or (requested_b_cents >= minimum_b_cents and requested_b_cents <= cap_b_cents))',
			'and awarded_cents + requested_cents <= together_cap_cents'
		].join('\n'),
		cases: [
			{ name: 'both at the cap of a micro undertaking', facts: amounts, expect: true },
			{
				name: 'both at the cap of a small undertaking',
				facts: {
					...amounts,
					cap_b_cents: cents(10_000),
					requested_b_cents: cents(10_000),
					requested_cents: cents(11_500)
				},
				expect: true
			},
			{
				name: 'the scan alone, no size needed for B',
				facts: {
					...amounts,
					asks_b: false,
					requested_b_cents: 0,
					requested_cents: cents(1500),
					cap_b_cents: null
				},
				expect: true
			},
			{
				name: 'below the minimum',
				facts: { ...amounts, requested_b_cents: cents(500) - 1, requested_cents: cents(2000) - 1 },
				expect: false
			},
			{
				name: 'above the cap of a micro undertaking',
				facts: { ...amounts, requested_b_cents: cents(6000) + 1, requested_cents: cents(7500) + 1 },
				expect: false
			},
			{
				name: 'a medium undertaking has no cap to stay under',
				facts: { ...amounts, cap_s_cents: 0, cap_b_cents: 0 },
				expect: false
			},
			{
				name: 'more than S and B together, earlier vouchers included',
				facts: { ...amounts, awarded_cents: cents(4000) + 1 },
				expect: false
			},
			{ name: 'asks for nothing', facts: { ...amounts, asks_s: false, asks_b: false }, expect: false },
			{ name: 'size unknown', facts: { ...amounts, cap_s_cents: null, cap_b_cents: null }, expect: null }
		]
	})
];
