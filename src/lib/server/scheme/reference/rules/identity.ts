import { rule } from './rule.ts';

/** Who applies, and to whom is paid. */
export const IDENTITY_RULES = [
	rule({
		id: 'E-ID-01',
		statement: {
			nl: 'De organisatie staat actief ingeschreven bij KVK en is in Nederland gevestigd.',
			en: 'The organisation is active in the KVK register and established in the Netherlands.'
		},
		reasons: {
			holds: {
				nl: 'Uw organisatie staat ingeschreven bij KVK en is in Nederland gevestigd.',
				en: 'Your organisation is in the KVK register and established in the Netherlands.'
			},
			fails: {
				nl: 'Uw organisatie is niet actief ingeschreven bij KVK of niet in Nederland gevestigd.',
				en: 'Your organisation is not active in the KVK register or not established in the Netherlands.'
			},
			unknown: {
				nl: 'Wij controleren uw inschrijving bij KVK nog.',
				en: 'We are still checking your entry in the KVK register.'
			},
			remedy: {
				nl: 'uw organisatie staat ingeschreven bij KVK en is in Nederland gevestigd.',
				en: 'your organisation is registered with KVK and established in the Netherlands.'
			}
		},
		source: 'CKZ-2026',
		severity: 'hard',
		scope: 'case',
		expression: 'kvk_active and nl_seat',
		cases: [
			{ name: 'active and Dutch', facts: { kvk_active: true, nl_seat: true }, expect: true },
			{ name: 'struck off', facts: { kvk_active: false, nl_seat: true }, expect: false },
			{ name: 'seat abroad', facts: { kvk_active: null, nl_seat: false }, expect: false },
			{ name: 'the register was not asked', facts: { kvk_active: null, nl_seat: true }, expect: null }
		]
	}),
	rule({
		id: 'E-ID-03',
		statement: {
			nl: 'De IBAN is geldig en staat op naam van de organisatie.',
			en: 'The IBAN is valid and in the name of the organisation.'
		},
		reasons: {
			holds: {
				nl: 'Uw IBAN is geldig. De naam {account_name} past bij {organisation_name}.',
				en: 'Your IBAN is valid. The name {account_name} fits {organisation_name}.'
			},
			fails: {
				nl: 'Uw IBAN is niet geldig, of de naam van de rekening ({account_name}) past niet bij {organisation_name}. Een medewerker kijkt ernaar.',
				en: 'Your IBAN is not valid, or the name of the account ({account_name}) does not fit {organisation_name}. A staff member looks at it.'
			},
			unknown: {
				nl: 'Wij hebben nog geen IBAN of geen naam van de rekeninghouder van u.',
				en: 'We do not have your IBAN or the name of the account holder yet.'
			}
		},
		source: 'CKZ-2026; ISO 13616',
		severity: 'check',
		scope: 'case',
		expression: 'iban_valid and account_name_matches',
		cases: [
			{
				name: 'valid, own account',
				facts: { iban_valid: true, account_name_matches: true },
				expect: true
			},
			{
				name: 'wrong check digits',
				facts: { iban_valid: false, account_name_matches: true },
				expect: false
			},
			{
				name: 'somebody else’s account',
				facts: { iban_valid: true, account_name_matches: false },
				expect: false
			},
			{
				name: 'no account holder named',
				facts: { iban_valid: true, account_name_matches: null },
				expect: null
			}
		]
	})
];
