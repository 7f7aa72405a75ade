import { rule } from './rule.ts';

/** What the programme gives at most to one undertaking. */
export const PROGRAMME_RULES = [
	rule({
		id: 'E-PRG-01',
		statement: {
			nl: 'De onderneming krijgt in deze regeling hoogstens één voucher S en één voucher B.',
			en: 'The undertaking gets at most one voucher S and one voucher B in this scheme.'
		},
		reasons: {
			holds: {
				nl: 'U kreeg de gevraagde vouchers nog niet. Al toegekend: {awarded_kinds}.',
				en: 'You did not get the requested vouchers before. Already awarded: {awarded_kinds}.'
			},
			fails: {
				nl: 'Uw onderneming kreeg in deze regeling al een voucher van dezelfde soort. Al toegekend: {awarded_kinds}.',
				en: 'Your undertaking already got a voucher of the same kind in this scheme. Already awarded: {awarded_kinds}.'
			},
			unknown: {
				nl: 'Wij weten nog niet welke vouchers uw onderneming al kreeg of nu vraagt.',
				en: 'We do not know yet which vouchers your undertaking already got or asks for now.'
			},
			remedy: {
				nl: 'u vraagt een soort voucher die u nog niet kreeg.',
				en: 'you ask for a kind of voucher that you did not get yet.'
			}
		},
		source: 'CKZ-2026',
		severity: 'hard',
		scope: 'case',
		expression:
			'not(asks_s and list contains(awarded_kinds, "S")) and not(asks_b and list contains(awarded_kinds, "B"))',
		cases: [
			{ name: 'no award yet', facts: { asks_s: true, asks_b: true, awarded_kinds: [] }, expect: true },
			{
				name: 'the scan before, the basis now',
				facts: { asks_s: false, asks_b: true, awarded_kinds: ['S'] },
				expect: true
			},
			{
				name: 'a second scan',
				facts: { asks_s: true, asks_b: false, awarded_kinds: ['S'] },
				expect: false
			},
			{
				name: 'a second basis voucher beside a first scan',
				facts: { asks_s: true, asks_b: true, awarded_kinds: ['B'] },
				expect: false
			},
			{
				name: 'earlier awards not known',
				facts: { asks_s: true, asks_b: false, awarded_kinds: null },
				expect: null
			}
		]
	})
];
