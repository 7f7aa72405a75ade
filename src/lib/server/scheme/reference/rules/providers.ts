import { rule } from './rule.ts';

const cents = (euros: number) => euros * 100;

/** Who delivers the service. */
export const PROVIDER_RULES = [
	rule({
		id: 'E-PROV-01',
		statement: {
			nl: 'De leverancier staat op de besteldatum op de lijst van de regeling.',
			en: 'The provider is on the list of the scheme on the order date.'
		},
		reasons: {
			holds: {
				nl: '{supplier_name} (dienst {line_number}) staat op {planned_order_on} op de lijst.',
				en: '{supplier_name} (service {line_number}) is on the list on {planned_order_on}.'
			},
			fails: {
				nl: '{supplier_name} (dienst {line_number}) staat op {planned_order_on} niet op de lijst. Kies een leverancier van de lijst, of laat de leverancier zich aanmelden.',
				en: '{supplier_name} (service {line_number}) is not on the list on {planned_order_on}. Choose a provider from the list, or have the provider apply for it.'
			},
			unknown: {
				nl: 'Wij weten nog niet wie dienst {line_number} levert: het KVK-nummer van de leverancier of de besteldatum ontbreekt.',
				en: 'We do not know yet who delivers service {line_number}: the KVK number of the provider or the order date is missing.'
			}
		},
		source: 'CKZ-2026',
		severity: 'hard',
		scope: 'line',
		expression: 'provider_listed',
		cases: [
			{ name: 'on the list', facts: { provider_listed: true }, expect: true },
			{ name: 'not on the list that day', facts: { provider_listed: false }, expect: false },
			{ name: 'no KVK number', facts: { provider_listed: null }, expect: null }
		]
	}),
	rule({
		id: 'E-PROV-02',
		statement: {
			nl: 'De leverancier is niet verbonden met de aanvrager, en wie adviseert verkoopt zelf geen producten.',
			en: 'The provider is not related to the applicant, and who advises does not sell products itself.'
		},
		reasons: {
			holds: {
				nl: '{supplier_name} (dienst {line_number}) is niet verbonden met uw organisatie: wij vergeleken het KVK-nummer en het adres.',
				en: '{supplier_name} (service {line_number}) is not related to your organisation: we compared the KVK number and the address.'
			},
			fails: {
				nl: '{supplier_name} (dienst {line_number}) heeft uw KVK-nummer of adres, of adviseert en verkoopt zelf producten. Een medewerker kijkt ernaar.',
				en: '{supplier_name} (service {line_number}) has your KVK number or address, or advises and sells products itself. A staff member looks at it.'
			},
			unknown: {
				nl: 'Wij konden KVK-nummer en adres van {supplier_name} (dienst {line_number}) nog niet vergelijken met die van uw organisatie, of weten niet of deze leverancier producten verkoopt.',
				en: 'We could not yet compare the KVK number and address of {supplier_name} (service {line_number}) with those of your organisation, or do not know whether this provider sells products.'
			}
		},
		source: 'CKZ-2026 (SABE)',
		severity: 'check',
		scope: 'line',
		expression: 'not(provider_related) and not(advice_from_seller)',
		cases: [
			{
				name: 'a stranger',
				facts: { provider_related: false, advice_from_seller: false },
				expect: true
			},
			{
				name: 'the applicant’s own address',
				facts: { provider_related: true, advice_from_seller: false },
				expect: false
			},
			{
				name: 'advice from who sells the equipment',
				facts: { provider_related: false, advice_from_seller: true },
				expect: false
			},
			{
				name: 'a provider nobody knows',
				facts: { provider_related: null, advice_from_seller: false },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-PROV-03',
		statement: {
			nl: 'Wie de scan doet, levert hoogstens de helft van voucher B.',
			en: 'Who does the scan delivers at most half of voucher B.'
		},
		reasons: {
			holds: {
				nl: 'Dienst {line_number} blijft binnen de grens voor de leverancier van de scan.',
				en: 'Service {line_number} stays within the limit for the provider of the scan.'
			},
			fails: {
				nl: '{supplier_name} doet ook de scan en levert {scan_provider_cents} van {voucher_cost_cents} in voucher B. Dat is meer dan de helft. Kies voor dienst {line_number} een andere leverancier.',
				en: '{supplier_name} also does the scan and delivers {scan_provider_cents} of {voucher_cost_cents} in voucher B. That is more than half. Choose another provider for service {line_number}.'
			},
			unknown: {
				nl: 'Wij kunnen nog niet zien of dienst {line_number} van dezelfde leverancier komt als de scan.',
				en: 'We cannot see yet whether service {line_number} comes from the same provider as the scan.'
			}
		},
		source: 'CKZ-2026',
		severity: 'hard',
		scope: 'line',
		expression: 'not(from_scan_provider) or scan_provider_cents * 2 <= voucher_cost_cents',
		cases: [
			{
				name: 'another provider',
				facts: { from_scan_provider: false, scan_provider_cents: 0, voucher_cost_cents: cents(4000) },
				expect: true
			},
			{
				name: 'exactly half',
				facts: {
					from_scan_provider: true,
					scan_provider_cents: cents(2000),
					voucher_cost_cents: cents(4000)
				},
				expect: true
			},
			{
				name: 'one cent more than half',
				facts: {
					from_scan_provider: true,
					scan_provider_cents: cents(2000) + 1,
					voucher_cost_cents: cents(4000)
				},
				expect: false
			},
			{
				name: 'the provider of the scan is not named',
				facts: { from_scan_provider: null, scan_provider_cents: 0, voucher_cost_cents: null },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-PROV-04',
		statement: {
			nl: 'De leverancier wordt niet van buiten de EER bestuurd, als de financier dat vraagt.',
			en: 'The provider is not controlled from outside the EEA, where the funder asks for that.'
		},
		reasons: {
			holds: {
				nl: 'De financier vraagt dit niet, of {supplier_name} (dienst {line_number}) wordt vanuit de EER bestuurd.',
				en: 'The funder does not ask for this, or {supplier_name} (service {line_number}) is controlled from within the EEA.'
			},
			fails: {
				nl: '{supplier_name} (dienst {line_number}) wordt van buiten de EER bestuurd. De financier wil dat niet. Een medewerker kijkt ernaar.',
				en: '{supplier_name} (service {line_number}) is controlled from outside the EEA. The funder does not want that. A staff member looks at it.'
			},
			unknown: {
				nl: 'Wij weten nog niet vanwaar {supplier_name} (dienst {line_number}) wordt bestuurd.',
				en: 'We do not know yet from where {supplier_name} (service {line_number}) is controlled.'
			}
		},
		source: 'Regulation (EU) 2021/694 art. 12(5)',
		severity: 'check',
		scope: 'line',
		expression: 'not(eea_provider_required) or not(provider_outside_eea)',
		cases: [
			{
				name: 'the funder does not ask',
				facts: { eea_provider_required: false, provider_outside_eea: true },
				expect: true
			},
			{
				name: 'asked, and from the EEA',
				facts: { eea_provider_required: true, provider_outside_eea: false },
				expect: true
			},
			{
				name: 'asked, and from outside',
				facts: { eea_provider_required: true, provider_outside_eea: true },
				expect: false
			},
			{
				name: 'asked, and not known',
				facts: { eea_provider_required: true, provider_outside_eea: null },
				expect: null
			}
		]
	})
];
