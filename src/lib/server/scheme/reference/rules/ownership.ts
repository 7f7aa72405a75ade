import { rule } from './rule.ts';

/** Who owns the undertaking, as far as it changes how its size counts. */
export const OWNERSHIP_RULES = [
	rule({
		id: 'E-SME-02',
		statement: {
			nl: 'De vragen over eigendom en groep zijn volledig beantwoord.',
			en: 'The questions about ownership and group are answered completely.'
		},
		reasons: {
			holds: {
				nl: 'U beantwoordde de vragen over eigendom en groep.',
				en: 'You answered the questions about ownership and group.'
			},
			fails: {
				nl: 'U hoort bij een groep, maar gaf niet alle cijfers van de groep, of niet alle belangen of markten. Een medewerker vraagt u daarnaar.',
				en: 'You are part of a group, but did not give all figures of the group, or not all holdings or markets. A staff member asks you for them.'
			},
			unknown: {
				nl: 'Wij weten nog niet van wie uw organisatie is, of kennen niet alle belangen.',
				en: 'We do not know yet who owns your organisation, or not all holdings.'
			},
			remedy: {
				nl: 'u geeft alle cijfers van de groep, en wie welk deel van wie heeft.',
				en: 'you give all figures of the group, and who holds which part of whom.'
			}
		},
		source: 'Recommendation 2003/361/EC, annex art. 3(5)',
		severity: 'check',
		scope: 'case',
		expression: 'ownership_complete',
		cases: [
			{ name: 'complete', facts: { ownership_complete: true }, expect: true },
			{ name: 'figures of the group are missing', facts: { ownership_complete: false }, expect: false },
			{ name: 'not answered', facts: { ownership_complete: null }, expect: null }
		]
	}),
	rule({
		id: 'E-SME-03',
		statement: {
			nl: 'Overheden hebben samen minder dan 25% van de zeggenschap of het kapitaal.',
			en: 'Public bodies together hold less than 25% of the votes or the capital.'
		},
		reasons: {
			holds: {
				nl: 'U gaf aan dat geen overheid 25% of meer van uw organisatie heeft.',
				en: 'You said that no public body holds 25% or more of your organisation.'
			},
			fails: {
				nl: 'Een overheid heeft 25% of meer van uw organisatie. Dan geldt zij niet als kleine onderneming, tenzij die overheid op de lijst van uitzonderingen staat.',
				en: 'A public body holds 25% or more of your organisation. Then it does not count as a small undertaking, unless that body is on the list of exceptions.'
			},
			unknown: {
				nl: 'Wij weten nog niet of een overheid 25% of meer van uw organisatie heeft.',
				en: 'We do not know yet whether a public body holds 25% or more of your organisation.'
			},
			remedy: {
				nl: 'overheden hebben samen minder dan 25% van uw organisatie, of u laat zien dat die overheid op de lijst van uitzonderingen staat.',
				en: 'public bodies together hold less than 25% of your organisation, or you show that the body is on the list of exceptions.'
			}
		},
		source: 'Recommendation 2003/361/EC, annex art. 3(4)',
		severity: 'hard',
		scope: 'case',
		expression: 'not(public_control)',
		cases: [
			{ name: 'owned by its practitioners', facts: { public_control: false }, expect: true },
			{ name: 'a municipality holds a third', facts: { public_control: true }, expect: false },
			{ name: 'not answered', facts: { public_control: null }, expect: null }
		]
	}),
	rule({
		id: 'E-SME-04',
		statement: {
			nl: 'Heeft een eigenaar nog een praktijk, dan telt die mee in de cijfers.',
			en: 'If an owner has another practice, that counts in the figures.'
		},
		reasons: {
			holds: {
				nl: 'Geen eigenaar heeft nog een praktijk, of u telde die mee als groep.',
				en: 'No owner has another practice, or you counted it as a group.'
			},
			fails: {
				nl: 'Een eigenaar heeft nog een praktijk, maar u gaf geen cijfers van een groep. Een medewerker kijkt of die praktijk meetelt.',
				en: 'An owner has another practice, but you gave no figures of a group. A staff member looks whether that practice counts.'
			},
			unknown: {
				nl: 'Wij weten nog niet of een eigenaar nog een praktijk heeft.',
				en: 'We do not know yet whether an owner has another practice.'
			},
			remedy: {
				nl: 'u telt die praktijk mee als groep, of u laat zien dat zij niet meetelt.',
				en: 'you count that practice as a group, or you show that it does not count.'
			}
		},
		source: 'Recommendation 2003/361/EC, annex art. 3(3)',
		severity: 'check',
		scope: 'case',
		expression: 'not(owner_other_practice) or in_group',
		cases: [
			{ name: 'one practice', facts: { owner_other_practice: false, in_group: false }, expect: true },
			{
				name: 'two practices, counted together',
				facts: { owner_other_practice: true, in_group: true },
				expect: true
			},
			{
				name: 'two practices, one counted',
				facts: { owner_other_practice: true, in_group: false },
				expect: false
			},
			{ name: 'not answered', facts: { owner_other_practice: null, in_group: false }, expect: null }
		]
	}),
	rule({
		id: 'E-SME-05',
		statement: {
			nl: 'De cijfers komen uit de jaarrekening, of zijn een schatting van een nieuwe organisatie.',
			en: 'The figures come from the accounts, or are an estimate of a new organisation.'
		},
		reasons: {
			holds: {
				nl: 'Uw cijfers zijn van een afgesloten jaar, of uw organisatie is zo nieuw dat u mag schatten.',
				en: 'Your figures are of a closed year, or your organisation is so new that you may estimate.'
			},
			fails: {
				nl: 'U gaf een schatting, maar volgens het handelsregister bestaat uw organisatie al {years_in_register} jaar. Een medewerker vraagt u om de jaarrekening.',
				en: 'You gave an estimate, but by the trade register your organisation has existed for {years_in_register} years. A staff member asks you for the accounts.'
			},
			unknown: {
				nl: 'Wij weten nog niet of uw cijfers een schatting zijn, of hoe lang uw organisatie bestaat.',
				en: 'We do not know yet whether your figures are an estimate, or how long your organisation has existed.'
			},
			remedy: {
				nl: 'u geeft de cijfers van een afgesloten jaar.',
				en: 'you give the figures of a closed year.'
			}
		},
		source: 'Recommendation 2003/361/EC, annex art. 4(3)',
		severity: 'check',
		scope: 'case',
		expression: 'not(figures_estimated) or years_in_register < 2',
		cases: [
			{
				name: 'figures of a closed year',
				facts: { figures_estimated: false, years_in_register: null },
				expect: true
			},
			{
				name: 'a new practice estimates',
				facts: { figures_estimated: true, years_in_register: 0 },
				expect: true
			},
			{
				name: 'an old practice estimates',
				facts: { figures_estimated: true, years_in_register: 14 },
				expect: false
			},
			{
				name: 'an estimate, and the register has no date',
				facts: { figures_estimated: true, years_in_register: null },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-SME-06',
		statement: {
			nl: 'De organisatie kreeg in de laatste twee jaar geen andere eigenaar.',
			en: 'The organisation got no other owner in the last two years.'
		},
		reasons: {
			holds: {
				nl: 'U gaf aan dat uw organisatie in de laatste twee jaar geen andere eigenaar kreeg.',
				en: 'You said that your organisation got no other owner in the last two years.'
			},
			fails: {
				nl: 'Uw organisatie kreeg in de laatste twee jaar een andere eigenaar. Dan telt de nieuwe groep meteen mee, zonder overgang van twee jaar. Een medewerker kijkt ernaar.',
				en: 'Your organisation got another owner in the last two years. Then the new group counts at once, without two years of transition. A staff member looks at it.'
			},
			unknown: {
				nl: 'Wij weten nog niet of uw organisatie een andere eigenaar kreeg.',
				en: 'We do not know yet whether your organisation got another owner.'
			},
			remedy: {
				nl: 'u laat zien dat de nieuwe groep ook klein is.',
				en: 'you show that the new group is small too.'
			}
		},
		source: 'Recommendation 2003/361/EC, annex art. 4(2)',
		severity: 'check',
		scope: 'case',
		expression: 'not(owner_changed)',
		cases: [
			{ name: 'the same owners', facts: { owner_changed: false }, expect: true },
			{ name: 'taken over last year', facts: { owner_changed: true }, expect: false },
			{ name: 'not answered', facts: { owner_changed: null }, expect: null }
		]
	}),
	rule({
		id: 'E-CBW-02',
		statement: {
			nl: 'De organisatie is niet op een andere manier aangewezen onder de Cyberbeveiligingswet.',
			en: 'The organisation is not designated under the Cyberbeveiligingswet in another way.'
		},
		reasons: {
			holds: {
				nl: 'U gaf aan dat uw organisatie niet is aangewezen.',
				en: 'You said that your organisation is not designated.'
			},
			fails: {
				nl: 'U gaf aan dat uw organisatie is aangewezen onder de Cyberbeveiligingswet. Een medewerker kijkt of de voucher dan nog voor u is.',
				en: 'You said that your organisation is designated under the Cyberbeveiligingswet. A staff member looks whether the voucher is still for you.'
			},
			unknown: {
				nl: 'Wij weten nog niet of uw organisatie is aangewezen onder de Cyberbeveiligingswet.',
				en: 'We do not know yet whether your organisation is designated under the Cyberbeveiligingswet.'
			},
			remedy: {
				nl: 'uw organisatie is niet meer aangewezen.',
				en: 'your organisation is no longer designated.'
			}
		},
		source: 'Cyberbeveiligingswet; Directive (EU) 2022/2555 art. 2(2)',
		severity: 'check',
		scope: 'case',
		expression: 'not(cbw_designated)',
		cases: [
			{ name: 'not designated', facts: { cbw_designated: false }, expect: true },
			{ name: 'the only provider of its kind', facts: { cbw_designated: true }, expect: false },
			{ name: 'not answered', facts: { cbw_designated: null }, expect: null }
		]
	})
];
