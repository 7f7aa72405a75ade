import { rule } from './rule.ts';

const cents = (euros: number) => euros * 100;

/** The ranking, and how the case itself is handled. */
export const HANDLING_RULES = [
	rule({
		id: 'E-PRG-02',
		moments: ['ranking'],
		statement: {
			nl: 'Er is ruimte onder het plafond op de plaats in de rangschikking.',
			en: 'There is room under the ceiling at the place in the ranking.'
		},
		reasons: {
			holds: {
				nl: 'Tot en met uw aanvraag is {running_cents} nodig. Beschikbaar was {ranking_budget_cents}.',
				en: 'Down to your application {running_cents} is needed. Available was {ranking_budget_cents}.'
			},
			fails: {
				nl: 'Tot en met uw aanvraag is {running_cents} nodig. Beschikbaar was {ranking_budget_cents}. Uw aanvraag valt buiten het budget.',
				en: 'Down to your application {running_cents} is needed. Available was {ranking_budget_cents}. Your application falls outside the budget.'
			},
			unknown: {
				nl: 'Uw aanvraag is nog niet gerangschikt.',
				en: 'Your application has not been ranked yet.'
			}
		},
		source: 'Awb 4:25(2), 4:26',
		severity: 'hard',
		scope: 'case',
		expression: 'running_cents <= ranking_budget_cents',
		cases: [
			{
				name: 'the last cent fits',
				facts: { running_cents: cents(52_000), ranking_budget_cents: cents(52_000) },
				expect: true
			},
			{
				name: 'one cent too many',
				facts: { running_cents: cents(52_000) + 1, ranking_budget_cents: cents(52_000) },
				expect: false
			},
			{ name: 'not ranked', facts: { running_cents: null, ranking_budget_cents: null }, expect: null }
		]
	}),
	rule({
		id: 'E-PRG-03',
		moments: ['decision'],
		statement: {
			nl: 'Na een bezwaar telt het plafond zoals het bij het eerste besluit was.',
			en: 'After an objection the ceiling counts as it was at the first decision.'
		},
		reasons: {
			holds: {
				nl: 'Dit is een eerste besluit, of er was toen ruimte genoeg: {room_at_first_decision_cents}.',
				en: 'This is a first decision, or there was room enough then: {room_at_first_decision_cents}.'
			},
			fails: {
				nl: 'Bij het eerste besluit was er {room_at_first_decision_cents} over. Dat is minder dan {requested_cents}.',
				en: 'At the first decision {room_at_first_decision_cents} was left. That is less than {requested_cents}.'
			},
			unknown: {
				nl: 'Wij weten nog niet hoeveel er bij het eerste besluit over was.',
				en: 'We do not know yet how much was left at the first decision.'
			}
		},
		source: 'Awb 4:25(3)',
		severity: 'information',
		scope: 'case',
		expression: 'not(after_objection) or requested_cents <= room_at_first_decision_cents',
		cases: [
			{
				name: 'a first decision',
				facts: {
					after_objection: false,
					requested_cents: cents(5000),
					room_at_first_decision_cents: null
				},
				expect: true
			},
			{
				name: 'there was room then',
				facts: {
					after_objection: true,
					requested_cents: cents(5000),
					room_at_first_decision_cents: cents(5000)
				},
				expect: true
			},
			{
				name: 'there was no room then either',
				facts: { after_objection: true, requested_cents: cents(5000), room_at_first_decision_cents: 0 },
				expect: false
			},
			{
				name: 'the room then is not known',
				facts: { after_objection: true, requested_cents: cents(5000), room_at_first_decision_cents: null },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-PRG-04',
		moments: ['ranking'],
		statement: {
			nl: 'De aanvraag heeft ten minste de laagste score.',
			en: 'The application has at least the lowest score.'
		},
		reasons: {
			holds: {
				nl: 'Uw aanvraag kreeg {score} punten. Nodig is {minimum_score}.',
				en: 'Your application got {score} points. Needed is {minimum_score}.'
			},
			fails: {
				nl: 'Uw aanvraag kreeg {score} punten. Dat is minder dan {minimum_score}.',
				en: 'Your application got {score} points. That is less than {minimum_score}.'
			},
			unknown: {
				nl: 'Uw aanvraag heeft nog geen score.',
				en: 'Your application has no score yet.'
			}
		},
		source: 'CKZ-2026',
		severity: 'hard',
		scope: 'case',
		expression: 'score >= minimum_score',
		cases: [
			{ name: 'exactly fifty', facts: { score: 50, minimum_score: 50 }, expect: true },
			{ name: 'just below', facts: { score: 49.9, minimum_score: 50 }, expect: false },
			{ name: 'not scored', facts: { score: null, minimum_score: 50 }, expect: null }
		]
	}),
	rule({
		id: 'E-COI-01',
		moments: ['decision'],
		statement: {
			nl: 'Niemand die de zaak behandelt heeft een belang bij de aanvrager.',
			en: 'Nobody who handles the case has an interest in the applicant.'
		},
		reasons: {
			holds: {
				nl: 'Geen van de medewerkers op uw zaak meldde een belang.',
				en: 'None of the staff on your case reported an interest.'
			},
			fails: {
				nl: 'Medewerkers op deze zaak met een belang: {handlers_with_interest}. De zaak gaat naar een ander.',
				en: 'Staff on this case with an interest: {handlers_with_interest}. The case goes to somebody else.'
			},
			unknown: {
				nl: 'Wij weten nog niet of een medewerker een belang heeft.',
				en: 'We do not know yet whether a staff member has an interest.'
			}
		},
		source: 'Awb 2:4',
		severity: 'check',
		scope: 'case',
		expression: 'handlers_with_interest < 1',
		cases: [
			{ name: 'nobody', facts: { handlers_with_interest: 0 }, expect: true },
			{ name: 'a reviewer is a neighbour', facts: { handlers_with_interest: 1 }, expect: false },
			{ name: 'not looked up', facts: { handlers_with_interest: null }, expect: null }
		]
	})
];
