import { rule } from './rule.ts';

/** What the trade register and the kind of care tell. */
export const REGISTER_RULES = [
	rule({
		id: 'E-ID-02',
		statement: {
			nl: 'Naam en adres zijn die van het handelsregister.',
			en: 'Name and address are those of the trade register.'
		},
		reasons: {
			holds: {
				nl: 'De naam {organisation_name} en het adres kloppen met het handelsregister.',
				en: 'The name {organisation_name} and the address agree with the trade register.'
			},
			fails: {
				nl: 'De naam {organisation_name} of het adres is anders dan in het handelsregister bij nummer {kvk_number}. Een medewerker vraagt u wat klopt.',
				en: 'The name {organisation_name} or the address differs from the trade register under number {kvk_number}. A staff member asks you which is right.'
			},
			unknown: {
				nl: 'Het handelsregister gaf geen gegevens bij nummer {kvk_number}. Een medewerker kijkt het na.',
				en: 'The trade register gave no details under number {kvk_number}. A staff member checks it.'
			}
		},
		source: 'CKZ-2026; Awb 3:2, 4:7',
		severity: 'check',
		scope: 'case',
		expression: 'register_name_matches and register_address_matches',
		cases: [
			{
				name: 'as in the register',
				facts: { register_name_matches: true, register_address_matches: true },
				expect: true
			},
			{
				name: 'another name',
				facts: { register_name_matches: false, register_address_matches: true },
				expect: false
			},
			{
				name: 'moved house',
				facts: { register_name_matches: true, register_address_matches: false },
				expect: false
			},
			{
				name: 'the register does not know the number',
				facts: { register_name_matches: null, register_address_matches: null },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-HC-03',
		statement: {
			nl: 'Er is een Wtza-vergunning als die nodig is: bij meer dan tien zorgverleners of medisch-specialistische zorg.',
			en: 'There is a Wtza permit where one is needed: with more than ten care professionals or specialist medical care.'
		},
		reasons: {
			holds: {
				nl: 'U heeft {care_professionals} zorgverleners. Een vergunning is niet nodig, of u heeft die.',
				en: 'You have {care_professionals} care professionals. A permit is not needed, or you have one.'
			},
			fails: {
				nl: 'U heeft {care_professionals} zorgverleners of geeft medisch-specialistische zorg. Daarvoor is meestal een vergunning nodig, en die noemde u niet. Een medewerker kijkt ernaar.',
				en: 'You have {care_professionals} care professionals or give specialist medical care. That usually needs a permit, which you did not mention. A staff member looks at it.'
			},
			unknown: {
				nl: 'Wij weten nog niet of u een vergunning nodig heeft, of die heeft.',
				en: 'We do not know yet whether you need a permit, or have one.'
			}
		},
		source: 'Wtza art. 4',
		severity: 'check',
		scope: 'case',
		expression:
			'(care_professionals <= 10 and not(specialist_care))\nor (if wtza_status = null then null else wtza_status in ("permit", "exempt"))',
		cases: [
			{
				name: 'a small general practice',
				facts: { care_professionals: 4, specialist_care: false, wtza_status: 'reported' },
				expect: true
			},
			{
				name: 'home nursing with a permit',
				facts: { care_professionals: 22, specialist_care: false, wtza_status: 'permit' },
				expect: true
			},
			{
				name: 'eleven professionals without one',
				facts: { care_professionals: 11, specialist_care: false, wtza_status: 'reported' },
				expect: false
			},
			{
				name: 'two medical specialists without one',
				facts: { care_professionals: 2, specialist_care: true, wtza_status: 'reported' },
				expect: false
			},
			{
				name: 'larger, and the applicant does not know',
				facts: { care_professionals: 22, specialist_care: false, wtza_status: null },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-HC-05',
		statement: {
			nl: 'De organisatie werkt met gegevens van patiënten of cliënten.',
			en: 'The organisation works with data of patients or clients.'
		},
		reasons: {
			holds: {
				nl: 'U verklaarde dat u met gegevens van patiënten of cliënten werkt.',
				en: 'You declared that you work with data of patients or clients.'
			},
			fails: {
				nl: 'U verklaarde niet dat u met gegevens van patiënten of cliënten werkt. Daar is de voucher voor. Een medewerker kijkt ernaar.',
				en: 'You did not declare that you work with data of patients or clients. That is what the voucher is for. A staff member looks at it.'
			},
			unknown: {
				nl: 'Wij weten nog niet of u met gegevens van patiënten of cliënten werkt.',
				en: 'We do not know yet whether you work with data of patients or clients.'
			},
			remedy: {
				nl: 'u werkt met gegevens van patiënten of cliënten en verklaart dat.',
				en: 'you work with data of patients or clients and declare so.'
			}
		},
		source: 'CKZ-2026',
		severity: 'check',
		scope: 'case',
		expression: 'patient_data_declared',
		cases: [
			{ name: 'declared', facts: { patient_data_declared: true }, expect: true },
			{ name: 'not ticked', facts: { patient_data_declared: false }, expect: false },
			{ name: 'not answered', facts: { patient_data_declared: null }, expect: null }
		]
	})
];
