import type { SchemeContent } from '#lib/domain/scheme/content.ts';

/** Kinds of care with the first two digits of their AGB codes (Vektis COD016). */
export const CARE_TYPES: SchemeContent['care_types'] = [
	{
		code: 'gp',
		name: { nl: 'Huisartsenpraktijk', en: 'General practice' },
		agb_prefixes: ['01'],
		sbi_codes: ['86210']
	},
	{ code: 'health_centre', name: { nl: 'Gezondheidscentrum', en: 'Health centre' }, agb_prefixes: ['53'] },
	{ code: 'pharmacy', name: { nl: 'Apotheek', en: 'Pharmacy' }, agb_prefixes: ['02'], sbi_codes: ['47730'] },
	{
		code: 'dental',
		name: { nl: 'Tandartspraktijk', en: 'Dental practice' },
		agb_prefixes: ['11', '12', '13'],
		sbi_codes: ['86230']
	},
	{ code: 'oral_hygiene', name: { nl: 'Mondhygiëne', en: 'Oral hygiene' }, agb_prefixes: ['87'] },
	{
		code: 'physiotherapy',
		name: { nl: 'Fysiotherapie', en: 'Physiotherapy' },
		agb_prefixes: ['04'],
		sbi_codes: ['86950']
	},
	{ code: 'exercise_therapy', name: { nl: 'Oefentherapie', en: 'Exercise therapy' }, agb_prefixes: ['07'] },
	{ code: 'speech_therapy', name: { nl: 'Logopedie', en: 'Speech therapy' }, agb_prefixes: ['05'] },
	{
		code: 'occupational_therapy',
		name: { nl: 'Ergotherapie', en: 'Occupational therapy' },
		agb_prefixes: ['88']
	},
	{ code: 'dietetics', name: { nl: 'Diëtetiek', en: 'Dietetics' }, agb_prefixes: ['24'] },
	{ code: 'podiatry', name: { nl: 'Podotherapie', en: 'Podiatry' }, agb_prefixes: ['26'] },
	{
		code: 'midwifery',
		name: { nl: 'Verloskunde', en: 'Midwifery' },
		agb_prefixes: ['08'],
		sbi_codes: ['86941']
	},
	{ code: 'maternity', name: { nl: 'Kraamzorg', en: 'Maternity care' }, agb_prefixes: ['33'] },
	{
		code: 'specialist',
		name: { nl: 'Medisch-specialistische zorg', en: 'Medical specialist care' },
		agb_prefixes: ['03', '22']
	},
	{
		code: 'mental_health',
		name: { nl: 'Psychologie en geestelijke gezondheidszorg', en: 'Psychology and mental health care' },
		agb_prefixes: ['54', '72', '94'],
		sbi_codes: ['86930']
	},
	{
		code: 'home_nursing',
		name: { nl: 'Wijkverpleging en thuiszorg', en: 'Home nursing and home care' },
		agb_prefixes: ['41', '75', '91'],
		sbi_codes: ['86942']
	},
	{
		code: 'residential',
		name: { nl: 'Zorg met verblijf', en: 'Residential care' },
		agb_prefixes: ['41', '42', '43', '44', '45', '46', '47'],
		sbi_codes: ['87302']
	},
	{ code: 'other', name: { nl: 'Andere zorg', en: 'Other care' }, agb_prefixes: ['98', '99'] }
];

/**
 * Care activities of SBI 2025. Named one by one: pharmacies stand under retail (47730), so a range of sections would
 * shut them out. Mediation, child day care, shelter and social work are no care in the sense of the scheme.
 */
export const SBI_CODES: readonly string[] = [
	'47730',
	...['86101', '86102', '86103', '86104'],
	...['86210', '86221', '86222', '86230'],
	...['86910', '86920', '86930', '86941', '86942', '86943', '86950', '86960'],
	...['86991', '86992', '86993', '86994', '86999'],
	...['87100', '87201', '87202', '87301', '87302', '87991'],
	...['88101', '88102', '88103', '88991']
];
