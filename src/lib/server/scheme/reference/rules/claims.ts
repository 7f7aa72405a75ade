import { rule } from './rule.ts';

const moments = ['claim'] as const;

/** The claim after the award, and the entry in the central register. */
export const CLAIM_RULES = [
	rule({
		id: 'E-CLM-01',
		moments,
		statement: { nl: 'De declaratie is op tijd.', en: 'The claim is in time.' },
		reasons: {
			holds: {
				nl: 'U declareerde op {claim_submitted_on}. Dat kon tot en met {claim_until}.',
				en: 'You claimed on {claim_submitted_on}. That was possible up to and including {claim_until}.'
			},
			fails: {
				nl: 'U declareerde op {claim_submitted_on}. Dat kon tot en met {claim_until}. Wij kunnen de voucher dan uit onszelf vaststellen.',
				en: 'You claimed on {claim_submitted_on}. That was possible up to and including {claim_until}. We can then settle the voucher of our own accord.'
			},
			unknown: {
				nl: 'Wij weten nog niet of uw declaratie op tijd is.',
				en: 'We do not know yet whether your claim is in time.'
			}
		},
		source: 'Awb 4:44(3)–(4)',
		severity: 'check',
		scope: 'case',
		expression: 'date(claim_submitted_on) <= date(claim_until)',
		cases: [
			{
				name: 'on the last day',
				facts: { claim_submitted_on: '2027-03-01', claim_until: '2027-03-01' },
				expect: true
			},
			{
				name: 'a day late',
				facts: { claim_submitted_on: '2027-03-02', claim_until: '2027-03-01' },
				expect: false
			},
			{ name: 'not claimed', facts: { claim_submitted_on: null, claim_until: '2027-03-01' }, expect: null }
		]
	}),
	rule({
		id: 'E-CLM-02',
		moments,
		statement: {
			nl: 'Bij elke dienst zit de oplevering die de catalogus noemt.',
			en: 'Each service comes with the deliverable that the catalogue names.'
		},
		reasons: {
			holds: {
				nl: 'Bij dienst {line_number} voegde u de oplevering toe.',
				en: 'You added the deliverable of service {line_number}.'
			},
			fails: {
				nl: 'Bij dienst {line_number} zit geen oplevering. Zonder bewijs van wat er is geleverd, betaalt de voucher niet.',
				en: 'Service {line_number} has no deliverable. Without proof of what was delivered the voucher does not pay.'
			},
			unknown: {
				nl: 'Wij weten nog niet of de oplevering van dienst {line_number} er is.',
				en: 'We do not know yet whether the deliverable of service {line_number} is there.'
			}
		},
		source: 'CKZ-2026; Awb 4:45',
		severity: 'hard',
		scope: 'line',
		expression: 'deliverable_given',
		cases: [
			{ name: 'the report is there', facts: { deliverable_given: true }, expect: true },
			{ name: 'nothing was added', facts: { deliverable_given: false }, expect: false },
			{ name: 'no claim yet', facts: { deliverable_given: null }, expect: null }
		]
	}),
	rule({
		id: 'E-CLM-03',
		moments,
		statement: {
			nl: 'De dienst is betaald van de eigen rekening, aan wie de factuur stuurde.',
			en: 'The service was paid from the own account, to who sent the invoice.'
		},
		reasons: {
			holds: {
				nl: 'Bij dienst {line_number} zit een betaalbewijs en uw verklaring.',
				en: 'Service {line_number} has a proof of payment and your declaration.'
			},
			fails: {
				nl: 'Bij dienst {line_number} mist het betaalbewijs, of u verklaarde niet dat u van uw eigen rekening betaalde.',
				en: 'Service {line_number} lacks the proof of payment, or you did not declare that you paid from your own account.'
			},
			unknown: {
				nl: 'U gaf bij dienst {line_number} niet aan of van uw eigen rekening is betaald.',
				en: 'You did not say whether service {line_number} was paid from your own account.'
			}
		},
		source: 'CKZ-2026; Awb 4:45',
		severity: 'hard',
		scope: 'line',
		expression: 'payment_proof_given and paid_from_own_account',
		cases: [
			{
				name: 'paid and proven',
				facts: { payment_proof_given: true, paid_from_own_account: true },
				expect: true
			},
			{
				name: 'paid by somebody else',
				facts: { payment_proof_given: true, paid_from_own_account: false },
				expect: false
			},
			{
				name: 'no proof',
				facts: { payment_proof_given: false, paid_from_own_account: true },
				expect: false
			},
			{
				name: 'not said from which account',
				facts: { payment_proof_given: true, paid_from_own_account: null },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-CLM-04',
		moments,
		statement: {
			nl: 'De ontvanger keurde de levering zelf goed.',
			en: 'The recipient accepted the delivery.'
		},
		reasons: {
			holds: {
				nl: 'U verklaarde dat alles is geleverd en dat u het goedkeurt.',
				en: 'You declared that everything was delivered and that you accept it.'
			},
			fails: {
				nl: 'U keurde de levering niet goed. Dan kunnen wij niet betalen.',
				en: 'You did not accept the delivery. Then we cannot pay.'
			},
			unknown: {
				nl: 'Wij weten nog niet of u de levering goedkeurt.',
				en: 'We do not know yet whether you accept the delivery.'
			}
		},
		source: 'CKZ-2026',
		severity: 'hard',
		scope: 'case',
		expression: 'delivery_accepted',
		cases: [
			{ name: 'accepted', facts: { delivery_accepted: true }, expect: true },
			{ name: 'not accepted', facts: { delivery_accepted: false }, expect: false },
			{ name: 'not asked yet', facts: { delivery_accepted: null }, expect: null }
		]
	}),
	rule({
		id: 'E-CLM-05',
		moments,
		statement: {
			nl: 'Wordt minder erkend dan gedeclareerd, dan kon de ontvanger eerst zijn zienswijze geven.',
			en: 'Where less is admitted than was claimed, the recipient could give a view first.'
		},
		reasons: {
			holds: {
				nl: 'Alles wat u declareerde is erkend, of u kon eerst zeggen wat u ervan vindt.',
				en: 'Everything you claimed is admitted, or you could say first what you think of it.'
			},
			fails: {
				nl: 'Wij erkennen minder dan u declareerde. U kon nog niet zeggen wat u daarvan vindt; dat moet eerst als u het nog niet weet.',
				en: 'We admit less than you claimed. You could not say yet what you think of it; that comes first if you do not know it yet.'
			},
			unknown: {
				nl: 'Uw declaratie is nog niet beoordeeld.',
				en: 'Your claim has not been assessed yet.'
			}
		},
		source: 'Awb 4:7, 4:12(2)(b), 4:46',
		severity: 'hard',
		scope: 'case',
		expression: 'not(claim_reduced) or hearing_done',
		cases: [
			{ name: 'all admitted', facts: { claim_reduced: false, hearing_done: false }, expect: true },
			{ name: 'less, after a view', facts: { claim_reduced: true, hearing_done: true }, expect: true },
			{ name: 'less, without one', facts: { claim_reduced: true, hearing_done: false }, expect: false },
			{ name: 'not assessed', facts: { claim_reduced: null, hearing_done: false }, expect: null }
		]
	}),
	rule({
		id: 'E-REG-01',
		moments,
		statement: {
			nl: 'De steun staat binnen 20 werkdagen na de verlening in het centrale register.',
			en: 'The aid is entered in the central register within 20 working days after the award.'
		},
		reasons: {
			holds: {
				nl: 'De steun staat sinds {award_registered_on} in het register. Dat moest uiterlijk {award_register_due_on}.',
				en: 'The aid has been in the register since {award_registered_on}. That had to be done by {award_register_due_on}.'
			},
			fails: {
				nl: 'De steun kwam te laat in het register, of staat er nog niet in. Datum van inschrijving: {award_registered_on}. Dat moest uiterlijk {award_register_due_on}. Voor u heeft dat geen gevolgen.',
				en: 'The aid was entered in the register too late, or not entered yet. Day of entry: {award_registered_on}. That had to be done by {award_register_due_on}. For you it makes no difference.'
			},
			unknown: {
				nl: 'Nog niemand noteerde dat de steun in het register staat. Dat moet uiterlijk {award_register_due_on}.',
				en: 'Nobody has noted yet that the aid is in the register. That has to be done by {award_register_due_on}.'
			}
		},
		source: 'Regulation (EU) 2023/2831 art. 6(2)',
		severity: 'check',
		scope: 'case',
		expression:
			'if award_registered_on = null\nthen (if date(judged_on) > date(award_register_due_on) then false else null)\nelse date(award_registered_on) <= date(award_register_due_on)',
		cases: [
			{
				name: 'on the last day',
				facts: { award_registered_on: '2026-12-07', award_register_due_on: '2026-12-07' },
				expect: true
			},
			{
				name: 'a day late',
				facts: { award_registered_on: '2026-12-08', award_register_due_on: '2026-12-07' },
				expect: false
			},
			{
				name: 'not entered after the last day',
				facts: { award_registered_on: null, award_register_due_on: '2026-12-07', judged_on: '2026-12-08' },
				expect: false
			},
			{
				name: 'not entered yet',
				facts: { award_registered_on: null, award_register_due_on: '2026-12-07', judged_on: '2026-12-07' },
				expect: null
			}
		]
	})
];
