import { rule } from './rule.ts';

const scheme_sbi_codes = ['47730', '86210', '86230', '86950'];

/** Whether the applicant is a care provider the scheme is for. */
export const CARE_RULES = [
	rule({
		id: 'E-HC-01',
		statement: {
			nl: 'Een hoofd- of nevenactiviteit staat op de SBI-lijst van de regeling.',
			en: 'A main or side activity is on the SBI list of the scheme.'
		},
		reasons: {
			holds: {
				nl: 'Uw SBI-codes zijn {sbi_codes}. Ten minste één staat op de lijst van de regeling.',
				en: 'Your SBI codes are {sbi_codes}. At least one is on the list of the scheme.'
			},
			fails: {
				nl: 'Uw SBI-codes zijn {sbi_codes}. Geen daarvan staat op de lijst van de regeling. Een medewerker kijkt of u toch zorg levert.',
				en: 'Your SBI codes are {sbi_codes}. None of them is on the list of the scheme. A staff member looks whether you provide care after all.'
			},
			unknown: {
				nl: 'Wij hebben nog geen SBI-code van u.',
				en: 'We do not have an SBI code from you yet.'
			}
		},
		source: 'CKZ-2026; SBI 2025',
		severity: 'check',
		scope: 'case',
		expression: 'some code in sbi_codes satisfies code in scheme_sbi_codes',
		cases: [
			{ name: 'a general practice', facts: { scheme_sbi_codes, sbi_codes: ['86210'] }, expect: true },
			{
				name: 'a pharmacy stands under retail',
				facts: { scheme_sbi_codes, sbi_codes: ['47730'] },
				expect: true
			},
			{
				name: 'care as a side activity',
				facts: { scheme_sbi_codes, sbi_codes: ['96040', '86950'] },
				expect: true
			},
			{ name: 'a hairdresser', facts: { scheme_sbi_codes, sbi_codes: ['96021'] }, expect: false },
			{ name: 'no code', facts: { scheme_sbi_codes, sbi_codes: null }, expect: null }
		]
	}),
	rule({
		id: 'E-HC-02',
		statement: {
			nl: 'De melding op grond van de Wtza is gedaan, of is niet nodig.',
			en: 'The report under the Wtza was made, or is not needed.'
		},
		reasons: {
			holds: {
				nl: 'Uw melding op grond van de Wet toetreding zorgaanbieders: {wtza_status}.',
				en: 'Your report under the Healthcare Providers Accession Act: {wtza_status}.'
			},
			fails: {
				nl: 'U deed nog geen melding op grond van de Wet toetreding zorgaanbieders. Een medewerker kijkt of die nodig is.',
				en: 'You have not reported under the Healthcare Providers Accession Act. A staff member looks whether that is needed.'
			},
			unknown: {
				nl: 'Wij weten nog niet of u een melding deed op grond van de Wet toetreding zorgaanbieders.',
				en: 'We do not know yet whether you reported under the Healthcare Providers Accession Act.'
			}
		},
		source: 'Wtza art. 2',
		severity: 'check',
		scope: 'case',
		expression: 'if wtza_status = null then null else wtza_status in ("reported", "permit", "exempt")',
		cases: [
			{ name: 'reported', facts: { wtza_status: 'reported' }, expect: true },
			{ name: 'a pharmacy is exempt', facts: { wtza_status: 'exempt' }, expect: true },
			{ name: 'not reported', facts: { wtza_status: 'not_reported' }, expect: false },
			{ name: 'the applicant does not know', facts: { wtza_status: null }, expect: null }
		]
	}),
	rule({
		id: 'E-HC-04',
		statement: {
			nl: 'De AGB-code heeft acht cijfers en is van een bekende soort.',
			en: 'The AGB code has eight digits and is of a known kind.'
		},
		reasons: {
			holds: { nl: 'Uw AGB-code {agb_code} klopt.', en: 'Your AGB code {agb_code} is right.' },
			fails: {
				nl: 'Uw AGB-code {agb_code} heeft geen acht cijfers of begint met een onbekende soort. Een medewerker kijkt ernaar.',
				en: 'Your AGB code {agb_code} does not have eight digits or starts with an unknown kind. A staff member looks at it.'
			},
			unknown: {
				nl: 'Wij hebben nog geen AGB-code van u.',
				en: 'We do not have an AGB code from you yet.'
			}
		},
		source: 'CKZ-2026; Vektis COD016',
		severity: 'check',
		scope: 'case',
		expression: 'agb_well_formed and agb_kind_known',
		cases: [
			{
				name: 'a general practice',
				facts: { agb_well_formed: true, agb_kind_known: true },
				expect: true
			},
			{
				name: 'kind 10 does not exist',
				facts: { agb_well_formed: true, agb_kind_known: false },
				expect: false
			},
			{ name: 'seven digits', facts: { agb_well_formed: false, agb_kind_known: true }, expect: false },
			{ name: 'no code', facts: { agb_well_formed: null, agb_kind_known: null }, expect: null }
		]
	})
];
