import { rule } from './rule.ts';

const cents = (euros: number) => euros * 100;
const de_minimis_ceiling_cents = cents(300_000);

/** State aid: everything is awarded as de minimis aid. */
export const AID_RULES = [
	rule({
		id: 'E-DM-01',
		statement: {
			nl: 'Alle de-minimissteun van de laatste drie jaar is opgegeven en naar waarheid verklaard.',
			en: 'All de minimis aid of the last three years is stated and declared to be true.'
		},
		reasons: {
			holds: {
				nl: 'U gaf op welke de-minimissteun uw hele onderneming in de laatste drie jaar kreeg.',
				en: 'You stated which de minimis aid your whole undertaking received in the last three years.'
			},
			fails: {
				nl: 'Uw de-minimisverklaring is niet af: u noemde niet alle steun met datum en bedrag, of verklaarde niet dat alles klopt. Zonder verklaring mogen wij geen voucher geven.',
				en: 'Your de minimis declaration is not finished: you did not state all aid with its date and amount, or did not declare that everything is true. Without the declaration we may not give a voucher.'
			},
			unknown: {
				nl: 'Wij hebben nog geen de-minimisverklaring van u, of uw antwoorden spreken elkaar tegen.',
				en: 'We do not have your de minimis declaration yet, or your answers contradict each other.'
			}
		},
		source: 'Regulation (EU) 2023/2831 art. 7(4)',
		severity: 'hard',
		scope: 'case',
		expression: 'de_minimis_declared and truthful_declared',
		cases: [
			{
				name: 'stated and true',
				facts: { de_minimis_declared: true, truthful_declared: true },
				expect: true
			},
			{
				name: 'aid named without amounts',
				facts: { de_minimis_declared: false, truthful_declared: true },
				expect: false
			},
			{
				name: 'not declared to be true',
				facts: { de_minimis_declared: true, truthful_declared: false },
				expect: false
			},
			{
				name: 'no answer',
				facts: { de_minimis_declared: null, truthful_declared: true },
				expect: null
			}
		]
	}),
	rule({
		id: 'E-DM-02',
		statement: {
			nl: 'Met deze voucher blijft de de-minimissteun binnen het plafond.',
			en: 'With this voucher the de minimis aid stays within the ceiling.'
		},
		reasons: {
			holds: {
				nl: 'U kreeg in drie jaar {de_minimis_prior_cents} en vraagt {requested_cents}. Samen is dat niet meer dan {de_minimis_ceiling_cents}.',
				en: 'In three years you received {de_minimis_prior_cents} and you ask for {requested_cents}. Together that is no more than {de_minimis_ceiling_cents}.'
			},
			fails: {
				nl: 'U kreeg in drie jaar {de_minimis_prior_cents} en vraagt {requested_cents}. Samen is dat meer dan {de_minimis_ceiling_cents}. Wij mogen u dan niet het hele bedrag geven.',
				en: 'In three years you received {de_minimis_prior_cents} and you ask for {requested_cents}. Together that is more than {de_minimis_ceiling_cents}. Then we may not give you the whole amount.'
			},
			unknown: {
				nl: 'Wij weten nog niet hoeveel de-minimissteun u al kreeg, of hoeveel u vraagt.',
				en: 'We do not know yet how much de minimis aid you received, or how much you ask for.'
			},
			remedy: {
				nl: 'u vraagt minder, of een deel van uw steun is meer dan drie jaar oud.',
				en: 'you ask for less, or a part of your aid is more than three years old.'
			}
		},
		source: 'Regulation (EU) 2023/2831 art. 3(2), 3(7), 6(4)',
		severity: 'hard',
		scope: 'case',
		expression: 'de_minimis_prior_cents + requested_cents <= de_minimis_ceiling_cents',
		cases: [
			{
				name: 'first aid',
				facts: { de_minimis_ceiling_cents, de_minimis_prior_cents: 0, requested_cents: cents(5000) },
				expect: true
			},
			{
				name: 'the ceiling itself may be reached',
				facts: {
					de_minimis_ceiling_cents,
					de_minimis_prior_cents: cents(290_000),
					requested_cents: cents(10_000)
				},
				expect: true
			},
			{
				name: 'one cent over',
				facts: {
					de_minimis_ceiling_cents,
					de_minimis_prior_cents: cents(290_000),
					requested_cents: cents(10_000) + 1
				},
				expect: false
			},
			{
				name: 'earlier aid not stated',
				facts: { de_minimis_ceiling_cents, de_minimis_prior_cents: null, requested_cents: cents(5000) },
				expect: null
			}
		]
	})
];
