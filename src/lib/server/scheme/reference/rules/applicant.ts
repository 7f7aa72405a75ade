import { rule } from './rule.ts';

/** Who applies, and what happened before. */
export const APPLICANT_RULES = [
	rule({
		id: 'E-GEN-02',
		statement: {
			nl: 'Er was geen storing van het portaal op de laatste dag van de aanvraagperiode.',
			en: 'There was no outage of the portal on the last day of the application period.'
		},
		reasons: {
			holds: {
				nl: 'Het portaal was op de laatste dag bereikbaar.',
				en: 'The portal could be reached on the last day.'
			},
			fails: {
				nl: 'Het portaal had op de laatste dag een storing. Kon u daardoor niet op tijd aanvragen? Neem dan contact met ons op: wij houden er rekening mee.',
				en: 'The portal had an outage on the last day. Could you not apply in time because of it? Then contact us: we take it into account.'
			},
			unknown: {
				nl: 'Wij weten nog niet of het portaal op de laatste dag bereikbaar is.',
				en: 'We do not know yet whether the portal can be reached on the last day.'
			}
		},
		source: 'Awb 2:16, 6:11',
		severity: 'information',
		scope: 'case',
		expression: 'not(outage_on_last_day)',
		cases: [
			{ name: 'no outage', facts: { outage_on_last_day: false }, expect: true },
			{ name: 'an outage that afternoon', facts: { outage_on_last_day: true }, expect: false },
			{ name: 'the log was not read', facts: { outage_on_last_day: null }, expect: null }
		]
	}),
	rule({
		id: 'E-GEN-03',
		statement: {
			nl: 'De aanvraag is gedaan door iemand die dat namens de organisatie mag.',
			en: 'The application was made by somebody who may do so for the organisation.'
		},
		reasons: {
			holds: {
				nl: 'U verklaarde dat u namens uw organisatie mag aanvragen, en u beheert haar gegevens in dit portaal.',
				en: 'You declared that you may apply for your organisation, and you manage its details in this portal.'
			},
			fails: {
				nl: 'U verklaarde niet dat u namens de organisatie mag aanvragen, of u beheert haar gegevens niet. Een medewerker vraagt u wie mag tekenen.',
				en: 'You did not declare that you may apply for the organisation, or you do not manage its details. A staff member asks you who may sign.'
			},
			unknown: {
				nl: 'Wij weten nog niet of u namens de organisatie mag aanvragen.',
				en: 'We do not know yet whether you may apply for the organisation.'
			}
		},
		source: 'Awb 2:1, 4:2',
		severity: 'check',
		scope: 'case',
		expression: 'truthful_declared and submitter_may_sign',
		cases: [
			{
				name: 'an owner who declared it',
				facts: { truthful_declared: true, submitter_may_sign: true },
				expect: true
			},
			{
				name: 'somebody who may only read',
				facts: { truthful_declared: true, submitter_may_sign: false },
				expect: false
			},
			{
				name: 'not declared',
				facts: { truthful_declared: false, submitter_may_sign: true },
				expect: false
			},
			{
				name: 'not signed yet',
				facts: { truthful_declared: null, submitter_may_sign: true },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-GEN-06',
		statement: {
			nl: 'Niets wijst erop dat de activiteiten of de verantwoording zullen mislukken.',
			en: 'There is no sign that the activities or the accounting for them will fail.'
		},
		reasons: {
			holds: {
				nl: 'Er is geen eerdere voucher van uw organisatie ingetrokken.',
				en: 'No earlier voucher of your organisation was withdrawn.'
			},
			fails: {
				nl: 'Van uw organisatie zijn eerder vouchers ingetrokken: {withdrawn_vouchers}. Een medewerker kijkt waarom, en of het nu anders gaat.',
				en: 'Vouchers of your organisation were withdrawn before: {withdrawn_vouchers}. A staff member looks why, and whether it goes differently now.'
			},
			unknown: {
				nl: 'Wij weten nog niet of eerder een voucher van uw organisatie is ingetrokken.',
				en: 'We do not know yet whether a voucher of your organisation was withdrawn before.'
			}
		},
		source: 'Awb 4:35(1)',
		severity: 'check',
		scope: 'case',
		expression: 'withdrawn_vouchers < 1',
		cases: [
			{ name: 'nothing went wrong before', facts: { withdrawn_vouchers: 0 }, expect: true },
			{ name: 'a voucher was withdrawn', facts: { withdrawn_vouchers: 1 }, expect: false },
			{ name: 'history not known', facts: { withdrawn_vouchers: null }, expect: null }
		]
	}),
	rule({
		id: 'E-GEN-08',
		statement: {
			nl: 'De organisatie, haar eigenaren en haar leveranciers staan niet op een sanctielijst van de EU of de VN.',
			en: 'The organisation, its owners and its suppliers are not on a sanction list of the EU or the UN.'
		},
		reasons: {
			holds: {
				nl: 'U verklaarde dat niemand van hen op een sanctielijst staat.',
				en: 'You declared that none of them is on a sanction list.'
			},
			fails: {
				nl: 'U verklaarde niet dat niemand op een sanctielijst staat. Aan wie op zo’n lijst staat, mogen wij niets betalen.',
				en: 'You did not declare that nobody is on a sanction list. We may not pay anything to who is on such a list.'
			},
			unknown: {
				nl: 'Wij weten nog niet of iemand op een sanctielijst staat.',
				en: 'We do not know yet whether anybody is on a sanction list.'
			},
			remedy: {
				nl: 'niemand van uw organisatie, uw eigenaren en uw leveranciers staat nog op een sanctielijst.',
				en: 'nobody of your organisation, your owners and your suppliers is on a sanction list any more.'
			}
		},
		source: 'CKZ-2026; Sanctiewet 1977',
		severity: 'hard',
		scope: 'case',
		expression: 'not_sanctioned_declared',
		cases: [
			{ name: 'declared', facts: { not_sanctioned_declared: true }, expect: true },
			{ name: 'not ticked', facts: { not_sanctioned_declared: false }, expect: false },
			{ name: 'not answered', facts: { not_sanctioned_declared: null }, expect: null }
		]
	}),
	rule({
		id: 'E-GEN-09',
		statement: {
			nl: 'Na een eerdere afwijzing vertelt de aanvraag wat er nu anders is.',
			en: 'After an earlier rejection the application tells what is different now.'
		},
		reasons: {
			holds: {
				nl: 'U kreeg niet eerder een afwijzing op grond van een regel, of u legde uit wat er nu anders is.',
				en: 'You had no earlier rejection because of a rule, or you explained what is different now.'
			},
			fails: {
				nl: 'Eerder afgewezen op grond van een regel: {earlier_rejections} keer. U schreef niet wat er nu anders is. Een medewerker kan u vragen dat alsnog te doen.',
				en: 'Rejected before because of a rule: {earlier_rejections} times. You did not write what is different now. A staff member can ask you to do so.'
			},
			unknown: {
				nl: 'Wij weten nog niet of u eerder een afwijzing kreeg, of wat er nu anders is.',
				en: 'We do not know yet whether you were rejected before, or what is different now.'
			}
		},
		source: 'Awb 4:6',
		severity: 'check',
		scope: 'case',
		expression: 'earlier_rejections < 1 or new_facts_given',
		cases: [
			{ name: 'the first time', facts: { earlier_rejections: 0, new_facts_given: false }, expect: true },
			{
				name: 'again, with new facts',
				facts: { earlier_rejections: 1, new_facts_given: true },
				expect: true
			},
			{
				name: 'again, without a word',
				facts: { earlier_rejections: 1, new_facts_given: false },
				expect: false
			},
			{
				name: 'the plan is not written yet',
				facts: { earlier_rejections: 1, new_facts_given: null },
				expect: null
			}
		]
	})
];
