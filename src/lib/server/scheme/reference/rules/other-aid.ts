import { rule } from './rule.ts';

/** Aid beside the voucher: the register, excluded sectors, the same costs, services of general interest. */
export const OTHER_AID_RULES = [
	rule({
		id: 'E-DM-03',
		moments: ['decision'],
		statement: {
			nl: 'Het register van steun van dit portaal is geraadpleegd op de dag van het besluit.',
			en: 'The register of aid of this portal was consulted on the day of the decision.'
		},
		reasons: {
			holds: {
				nl: 'Wij raadpleegden het register van dit portaal op {aid_register_consulted_on}. Het centrale register van steun kunnen wij nog niet raadplegen; daarom telt ook wat u zelf opgaf.',
				en: 'We consulted the register of this portal on {aid_register_consulted_on}. The central register of aid cannot be asked yet; therefore what you stated yourself counts too.'
			},
			fails: {
				nl: 'Wij raadpleegden het register van dit portaal op {aid_register_consulted_on}. Voor een besluit op {judged_on} moet dat opnieuw.',
				en: 'We consulted the register of this portal on {aid_register_consulted_on}. For a decision on {judged_on} that must be done again.'
			},
			unknown: {
				nl: 'Wij raadpleegden het register van steun van dit portaal nog niet.',
				en: 'We have not consulted the register of aid of this portal yet.'
			}
		},
		source: 'Regulation (EU) 2023/2831 art. 6(4)',
		severity: 'check',
		scope: 'case',
		expression: 'date(aid_register_consulted_on) >= date(judged_on)',
		cases: [
			{
				name: 'the same day',
				facts: { aid_register_consulted_on: '2026-11-02', judged_on: '2026-11-02' },
				expect: true
			},
			{
				name: 'the day before',
				facts: { aid_register_consulted_on: '2026-11-01', judged_on: '2026-11-02' },
				expect: false
			},
			{
				name: 'not consulted',
				facts: { aid_register_consulted_on: null, judged_on: '2026-11-02' },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-DM-04',
		statement: {
			nl: 'Er is geen activiteit in een sector die van de-minimissteun is uitgesloten.',
			en: 'There is no activity in a sector that is excluded from de minimis aid.'
		},
		reasons: {
			holds: {
				nl: 'Uw SBI-codes zijn {sbi_codes}. Landbouw en visserij zijn daar niet bij.',
				en: 'Your SBI codes are {sbi_codes}. Farming and fishing are not among them.'
			},
			fails: {
				nl: 'Uw SBI-codes zijn {sbi_codes}. Daar is landbouw of visserij bij. Een medewerker kijkt of de kosten daarvan gescheiden zijn.',
				en: 'Your SBI codes are {sbi_codes}. Farming or fishing is among them. A staff member looks whether its costs are kept apart.'
			},
			unknown: {
				nl: 'Wij hebben nog geen SBI-code van u.',
				en: 'We do not have an SBI code from you yet.'
			}
		},
		source: 'Regulation (EU) 2023/2831 art. 1',
		severity: 'check',
		scope: 'case',
		expression: 'not(some code in sbi_codes satisfies starts with(code, "01") or starts with(code, "03"))',
		cases: [
			{ name: 'a general practice', facts: { sbi_codes: ['86210'] }, expect: true },
			{ name: 'a care farm that sells crops', facts: { sbi_codes: ['87302', '01130'] }, expect: false },
			{ name: 'no code', facts: { sbi_codes: null }, expect: null }
		]
	}),
	rule({
		id: 'E-DM-05',
		statement: {
			nl: 'Voor dezelfde kosten is er geen andere bijdrage.',
			en: 'There is no other contribution for the same costs.'
		},
		reasons: {
			holds: {
				nl: 'Voor dienst {line_number} betaalt niemand anders mee.',
				en: 'Nobody else pays for service {line_number}.'
			},
			fails: {
				nl: 'Voor dienst {line_number} betalen anderen {other_funding_cents}. Wij trekken dat af. Een medewerker kijkt of de steun samen niet te hoog is.',
				en: 'Others pay {other_funding_cents} for service {line_number}. We take that off. A staff member looks whether the aid together is not too high.'
			},
			unknown: {
				nl: 'Wij weten nog niet of anderen meebetalen aan dienst {line_number}.',
				en: 'We do not know yet whether others pay for service {line_number}.'
			}
		},
		source: 'Regulation (EU) 2023/2831 art. 5(3)',
		severity: 'check',
		scope: 'line',
		expression: 'other_funding_cents <= 0',
		cases: [
			{ name: 'nobody else pays', facts: { other_funding_cents: 0 }, expect: true },
			{ name: 'the province pays a part', facts: { other_funding_cents: 250_00 }, expect: false },
			{ name: 'not known', facts: { other_funding_cents: null }, expect: null }
		]
	}),
	rule({
		id: 'E-DM-06',
		statement: {
			nl: 'Er is geen compensatie voor een dienst van algemeen economisch belang voor dezelfde dienst.',
			en: 'There is no compensation for a service of general economic interest for the same service.'
		},
		reasons: {
			holds: {
				nl: 'U gaf aan dat u zulke compensatie niet krijgt.',
				en: 'You said that you do not get such compensation.'
			},
			fails: {
				nl: 'U krijgt compensatie voor een dienst van algemeen belang. Een medewerker kijkt of dat voor dezelfde kosten is.',
				en: 'You get compensation for a service of general interest. A staff member looks whether that is for the same costs.'
			},
			unknown: {
				nl: 'Wij weten nog niet of u compensatie krijgt voor een dienst van algemeen belang.',
				en: 'We do not know yet whether you get compensation for a service of general interest.'
			},
			remedy: {
				nl: 'u laat zien dat die compensatie niet voor deze kosten is.',
				en: 'you show that this compensation is not for these costs.'
			}
		},
		source: 'Regulation (EU) 2023/2832 art. 5(2)',
		severity: 'check',
		scope: 'case',
		expression: 'not(sgei_compensation)',
		cases: [
			{ name: 'none', facts: { sgei_compensation: false }, expect: true },
			{ name: 'out-of-hours care is compensated', facts: { sgei_compensation: true }, expect: false },
			{ name: 'not answered', facts: { sgei_compensation: null }, expect: null }
		]
	})
];
