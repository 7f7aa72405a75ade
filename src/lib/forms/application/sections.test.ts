import { describe, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/application/answers.ts';
import { assessmentAnswers, assessmentForm, assessmentKnown } from './assessment.ts';
import { deMinimisAnswers, deMinimisForm, deMinimisKnown } from './de-minimis.ts';
import { moneyText } from './fields.ts';
import { lineAnswers, lineForm, lineKnown } from './line.ts';
import { paymentAnswers, paymentForm, paymentKnown } from './payment.ts';
import { sizeAnswers, sizeForm, sizeKnown } from './size.ts';

const US = { name: 'Praktijk De Linde' };
const posted = { version: '1', then: '' };
const size: Answers['size'] = {
	staff_awu: 4.5,
	turnover_cents: 650_000_00,
	balance_cents: 210_000_50,
	in_group: true,
	group_staff_awu: 12,
	group_turnover_cents: 1_250_000_00,
	group_balance_cents: 300_000_00,
	circumstances: ['other_practice', 'new_owner']
};
const emptySize = sizeForm.parse({
	...posted,
	staff: '',
	turnover: '',
	balance: '',
	in_group: null,
	group_staff: '',
	group_turnover: '',
	group_balance: '',
	circumstances: []
});
const pathsOf = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
	result.error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('what was saved comes back as it was typed', () => {
	test('size', () => {
		const data = sizeForm.parse({ ...emptySize, ...sizeKnown(size) });
		expect(data).toMatchObject({ staff: '4,5', turnover: '650.000', balance: '210.000,50' });
		expect(sizeAnswers(data, US)).toEqual({ ...size, ownership: null });
	});

	test('none of the circumstances is an answer, no tick at all is not, and both together is refused', () => {
		const none = sizeForm.parse({ ...emptySize, ...sizeKnown({ ...size, circumstances: [] }) });
		expect(none.circumstances).toEqual(['none']);
		expect(sizeAnswers(none, US).circumstances).toEqual([]);
		expect(sizeAnswers(emptySize, US).circumstances).toBe(null);
		const both = sizeForm.safeParse({ ...emptySize, circumstances: ['none', 'sgei'] });
		expect(pathsOf(both)).toEqual(['circumstances']);
	});

	test('assessment, with the reason only where it does not apply', () => {
		const questions = [{ code: 'Q01' }, { code: 'Q02' }, { code: 'Q03' }];
		const answers: Answers['assessment'] = {
			Q01: { answer: 0, reason: '' },
			Q02: { answer: 'na', reason: 'Geen wifi' },
			Q03: { answer: null, reason: '' }
		};
		const data = assessmentForm(questions).parse({ ...posted, ...assessmentKnown(questions, answers) });
		expect(assessmentAnswers(questions, data)).toEqual(answers);
	});

	test('de minimis aid, empty rows left out', () => {
		const answers: Answers['de_minimis'] = {
			has_aid: true,
			aid: [
				{ granted_on: '2025-03-14', grantor: 'Provincie', amount_cents: 1_000_00 },
				{ granted_on: null, grantor: 'Gemeente', amount_cents: null }
			]
		};
		const empty = Object.fromEntries(Object.keys(deMinimisForm.shape).map((key) => [key, '']));
		const data = deMinimisForm.parse({ ...empty, ...posted, ...deMinimisKnown(answers, 5) });
		expect(deMinimisAnswers(data)).toEqual(answers);
		expect(deMinimisAnswers({ ...data, has_aid: 'no' })).toEqual({ has_aid: false, aid: [] });
	});

	test('payment, the IBAN in groups', () => {
		const answers = { iban: 'NL91ABNA0417164300', account_name: 'De Linde' };
		const data = paymentForm.parse({ ...posted, ...paymentKnown(answers) });
		expect(data.iban).toBe('NL91 ABNA 0417 1643 00');
		expect(paymentAnswers(data)).toEqual(answers);
	});

	test.each([null, 0, 50, 100])('a service with %s%% of its VAT coming back', (vat_recoverable_percent) => {
		const {
			kind: _kind,
			quotes: _quotes,
			...line
		} = {
			id: '6f1f4c1e-6d5b-4b0e-9d55-0f6f0a6f7a10',
			kind: 'B' as const,
			service_code: 'SV03',
			supplier_name: 'Veilig BV',
			supplier_kvk: '90006623',
			planned_order_on: '2027-03-04',
			net_cents: 1_450_00,
			vat_cents: 304_50,
			vat_recoverable_percent,
			hardware: false,
			other_funding_cents: 250_00,
			quotes: 0
		};
		const known = lineKnown({ ...line, kind: 'B', quotes: 0 });
		expect(lineAnswers(lineForm.parse({ ...posted, ...known }))).toEqual(line);
	});
});

describe('a draft', () => {
	test('may be empty', () => {
		expect(sizeAnswers(emptySize, US)).toMatchObject({ staff_awu: null, in_group: null });
		expect(paymentForm.safeParse({ ...posted, iban: ' ', account_name: '' }).success).toBe(true);
	});

	test('is told at the field what is not understood', () => {
		expect(pathsOf(sizeForm.safeParse({ ...emptySize, staff: 'veel', turnover: '-1' }))).toEqual([
			'staff',
			'turnover'
		]);
		expect(
			pathsOf(paymentForm.safeParse({ ...posted, iban: 'NL00ABNA0417164300', account_name: '' }))
		).toEqual(['iban']);
	});

	test('has no group smaller than the organisation in it', () => {
		const data = { ...emptySize, ...sizeKnown(size), group_staff: '4' };
		expect(pathsOf(sizeForm.safeParse(data))).toEqual(['group_staff']);
		expect(sizeForm.safeParse({ ...data, in_group: 'no' }).success).toBe(true);
	});
});

test.each([
	[0, '0'],
	[5, '0,05'],
	[1_234_567_89, '1.234.567,89'],
	[1_000_00, '1.000']
])('%s cents are typed as %s', (amount_cents, text) => {
	expect(moneyText(amount_cents)).toBe(text);
});
