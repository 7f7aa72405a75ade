import { expect, test } from 'vitest';
import { organisationForm, organisationOf } from './organisation.ts';

const TYPED = {
	kvk_number: '9000 6623',
	establishment_number: '9900.6477.3193',
	name: ' Huisartsenpraktijk De Linde ',
	care_type: 'gp',
	agb_code: '01 012345',
	sbi_codes: '86210, 86.95.0;86210',
	wtza: 'reported' as const,
	care_professionals: '4',
	street: 'Dorpsstraat',
	house_number: '12a',
	postcode: '7411aa',
	city: 'Deventer',
	seen_at: ''
};

test('numbers are read as people copy them', () => {
	expect(organisationOf(organisationForm.parse(TYPED))).toEqual({
		kvk_number: '90006623',
		establishment_number: '990064773193',
		name: 'Huisartsenpraktijk De Linde',
		care_type: 'gp',
		agb_code: '01012345',
		sbi_codes: ['86210', '86950'],
		wtza: 'reported',
		care_professionals: 4,
		street: 'Dorpsstraat',
		house_number: '12a',
		postcode: '7411 AA',
		city: 'Deventer'
	});
});

test.each([
	['kvk_number', '9000662'],
	['establishment_number', '123'],
	['agb_code', '00012345'],
	['sbi_codes', 'huisarts'],
	['sbi_codes', ''],
	['wtza', null],
	['care_professionals', '-1'],
	['care_professionals', '4,5'],
	['postcode', '0123 AB'],
	['city', ' '],
	['name', 'x'.repeat(201)]
] as const)('%s does not take %j', (field, value) => {
	const { error } = organisationForm.safeParse({ ...TYPED, [field]: value });
	expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
