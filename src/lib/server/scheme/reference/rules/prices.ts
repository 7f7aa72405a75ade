import { rule } from './rule.ts';

const cents = (euros: number) => euros * 100;
const price = {
	price_from_cents: cents(500),
	price_to_cents: cents(6000),
	quotes_two_above_cents: cents(2500)
};

/** What a line costs, and whether somebody else pays for it too. */
export const PRICE_RULES = [
	rule({
		id: 'E-COST-04',
		statement: {
			nl: 'De btw is opgegeven, met het deel dat u terugkrijgt.',
			en: 'The VAT is stated, with the part you get back.'
		},
		reasons: {
			holds: {
				nl: 'De btw van dienst {line_number} is {vat_cents}. U krijgt daarvan terug: {vat_recoverable_percent}.',
				en: 'The VAT of service {line_number} is {vat_cents}. Of that you get back: {vat_recoverable_percent}.'
			},
			fails: {
				nl: 'De btw van dienst {line_number} is {vat_cents}. Dat is meer dan 21% van {net_cents}. Een medewerker vergelijkt het met de offerte.',
				en: 'The VAT of service {line_number} is {vat_cents}. That is more than 21% of {net_cents}. A staff member compares it with the quote.'
			},
			unknown: {
				nl: 'U gaf bij dienst {line_number} nog niet aan welk deel van de btw u terugkrijgt.',
				en: 'For service {line_number} you have not said yet which part of the VAT you get back.'
			}
		},
		source: 'CKZ-2026; Wet OB 1968 art. 9, 11, 15',
		severity: 'check',
		scope: 'line',
		expression:
			'(vat_cents <= 0 or vat_recoverable_percent >= 0)\nand vat_cents * 100 <= net_cents * 21 + 50',
		cases: [
			{
				name: 'exempt care gets nothing back',
				facts: { net_cents: cents(1000), vat_cents: cents(210), vat_recoverable_percent: 0 },
				expect: true
			},
			{
				name: 'rounded up to the cent',
				facts: { net_cents: 1050, vat_cents: 221, vat_recoverable_percent: 0 },
				expect: true
			},
			{
				name: 'no VAT at all',
				facts: { net_cents: cents(1000), vat_cents: 0, vat_recoverable_percent: null },
				expect: true
			},
			{
				name: 'more than 21%',
				facts: { net_cents: cents(1000), vat_cents: cents(211), vat_recoverable_percent: 0 },
				expect: false
			},
			{
				name: 'the part that comes back is not stated',
				facts: { net_cents: cents(1000), vat_cents: cents(210), vat_recoverable_percent: null },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-COST-05',
		statement: {
			nl: 'De prijs is gewoon voor deze dienst, en boven € 2.500 zijn er twee offertes.',
			en: 'The price is usual for this service, and above €2,500 there are two quotes.'
		},
		reasons: {
			holds: {
				nl: 'Dienst {line_number} kost {net_cents}. Dat is gewoon: van {price_from_cents} tot {price_to_cents}. Aantal offertes: {quotes_given}.',
				en: 'Service {line_number} costs {net_cents}. That is usual: from {price_from_cents} to {price_to_cents}. Quotes: {quotes_given}.'
			},
			fails: {
				nl: 'Dienst {line_number} kost {net_cents}. Gewoon is {price_from_cents} tot {price_to_cents}, en boven {quotes_two_above_cents} vragen wij twee offertes (u gaf er {quotes_given}). Een medewerker vraagt u om uitleg of een tweede offerte.',
				en: 'Service {line_number} costs {net_cents}. Usual is {price_from_cents} to {price_to_cents}, and above {quotes_two_above_cents} we ask for two quotes (you gave {quotes_given}). A staff member asks you for an explanation or a second quote.'
			},
			unknown: {
				nl: 'Wij weten nog niet wat een gewone prijs is voor dienst {line_number}.',
				en: 'We do not know yet what a usual price is for service {line_number}.'
			}
		},
		source: 'CKZ-2026; Awb 4:46(3)',
		severity: 'check',
		scope: 'line',
		expression:
			'net_cents >= price_from_cents and net_cents <= price_to_cents\nand (net_cents <= quotes_two_above_cents or quotes_given >= 2)',
		cases: [
			{
				name: 'one quote up to the limit',
				facts: { ...price, net_cents: cents(2500), quotes_given: 1 },
				expect: true
			},
			{
				name: 'two quotes above it',
				facts: { ...price, net_cents: cents(2501), quotes_given: 2 },
				expect: true
			},
			{
				name: 'one quote above it',
				facts: { ...price, net_cents: cents(2501), quotes_given: 1 },
				expect: false
			},
			{
				name: 'far above the usual price',
				facts: { ...price, net_cents: cents(6001), quotes_given: 2 },
				expect: false
			},
			{
				name: 'suspiciously cheap',
				facts: { ...price, net_cents: cents(499), quotes_given: 1 },
				expect: false
			},
			{
				name: 'the catalogue has no price',
				facts: {
					...price,
					price_from_cents: null,
					price_to_cents: null,
					net_cents: cents(900),
					quotes_given: 1
				},
				expect: null
			}
		]
	}),
	rule({
		id: 'E-COST-06',
		statement: {
			nl: 'Dezelfde kosten worden niet twee keer betaald.',
			en: 'The same costs are not paid twice.'
		},
		reasons: {
			holds: {
				nl: 'De offerte van dienst {line_number} zit bij geen andere aanvrager, en anderen betalen niet alles.',
				en: 'The quote of service {line_number} is with no other applicant, and others do not pay everything.'
			},
			fails: {
				nl: 'De offerte van dienst {line_number} zit ook bij een andere aanvrager, of anderen betalen al {other_funding_cents} van {cost_cents}. Dezelfde kosten betalen wij niet twee keer.',
				en: 'The quote of service {line_number} is with another applicant too, or others already pay {other_funding_cents} of {cost_cents}. We do not pay the same costs twice.'
			},
			unknown: {
				nl: 'Wij kunnen nog niet zien of de kosten van dienst {line_number} al ergens anders worden betaald.',
				en: 'We cannot see yet whether the costs of service {line_number} are already paid elsewhere.'
			}
		},
		source: 'CKZ-2026; Kaderregeling VWS 3.6',
		severity: 'hard',
		scope: 'line',
		expression: 'not(quote_used_elsewhere) and other_funding_cents < cost_cents',
		cases: [
			{
				name: 'a quote of one’s own',
				facts: { quote_used_elsewhere: false, other_funding_cents: 0, cost_cents: cents(1210) },
				expect: true
			},
			{
				name: 'a part is paid by others',
				facts: { quote_used_elsewhere: false, other_funding_cents: cents(500), cost_cents: cents(1210) },
				expect: true
			},
			{
				name: 'the same quote elsewhere',
				facts: { quote_used_elsewhere: true, other_funding_cents: 0, cost_cents: cents(1210) },
				expect: false
			},
			{
				name: 'others pay all of it',
				facts: { quote_used_elsewhere: false, other_funding_cents: cents(1210), cost_cents: cents(1210) },
				expect: false
			},
			{
				name: 'no quote yet',
				facts: { quote_used_elsewhere: null, other_funding_cents: 0, cost_cents: cents(1210) },
				expect: null
			}
		]
	})
];
