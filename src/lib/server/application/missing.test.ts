import { describe, expect, test } from 'vitest';
import { REFERENCE_SCHEME } from '#lib/server/scheme/reference/index.ts';
import { wholeAnswers } from '#lib/server/testing/answers.ts';
import type { Answers, Filled, RequestedLine } from '#lib/domain/application/answers.ts';
import { missing } from '#lib/domain/application/missing.ts';
import { figuresOf, requestedOf } from '#lib/domain/application/requested.ts';

const line = (changes: Partial<RequestedLine> = {}): RequestedLine => ({
	id: 'a',
	kind: 'B',
	service_code: 'SV03',
	supplier_name: 'Veilig BV',
	supplier_kvk: null,
	planned_order_on: '2027-01-01',
	net_cents: 1_000_00,
	vat_cents: 210_00,
	vat_recoverable_percent: 0,
	hardware: false,
	quotes: 1,
	...changes
});
const scan = line({ kind: 'S', service_code: 'SV01' });
const whole = (changes: Partial<Answers> = {}, lines = [scan, line()]): Filled => ({
	sections: { ...wholeAnswers(REFERENCE_SCHEME, 'De Linde'), ...changes },
	lines
});
const words = (filled: Filled) =>
	missing(filled, REFERENCE_SCHEME).map(({ section, en }) => `${section}: ${en}`);

describe('an application', () => {
	test('that is whole misses nothing', () => {
		expect(words(whole())).toEqual([]);
	});

	test('that is empty misses something in every section', () => {
		const sections = new Set(
			missing({ sections: {}, lines: [] }, REFERENCE_SCHEME).map(({ section }) => section)
		);
		expect(sections.size).toBe(8);
	});

	test('needs a service for each voucher, and no others', () => {
		expect(words(whole({}, [scan]))).toEqual(['services: Add a service for the Basic voucher.']);
		expect(words(whole({ kinds: { kinds: ['B'] } }))).toEqual([
			expect.stringContaining('belongs to the Scan voucher')
		]);
	});

	test('has at most four different services for the Basic voucher; two lines of one service count once', () => {
		const codes = ['SV03', 'SV03', 'SV04', 'SV05', 'SV06'];
		const lines = codes.map((service_code, index) => line({ id: String(index), service_code }));
		expect(words(whole({}, [scan, ...lines]))).toEqual([]);
		expect(words(whole({}, [scan, ...lines, line({ id: 'x', service_code: 'SV07' })]))).toEqual([
			expect.stringContaining('at most 4 different services. You chose 5')
		]);
	});

	test('needs the VAT share only where there is VAT', () => {
		const unknown = { vat_recoverable_percent: null };
		expect(words(whole({}, [scan, line(unknown)]))).toEqual([
			expect.stringContaining('which part of the VAT')
		]);
		expect(words(whole({}, [scan, line({ ...unknown, vat_cents: 0 })]))).toEqual([]);
	});

	test('can be submitted by who cannot declare everything: the rules look at that', () => {
		const said = wholeAnswers(REFERENCE_SCHEME, 'De Linde').declarations;
		expect(words(whole({ declarations: { ...said, no_insolvency: false } }))).toEqual([]);
		expect(words(whole({ declarations: { ...said, truthful: false } }))).toHaveLength(1);
	});
});

describe('what is requested', () => {
	const size: Answers['size'] = {
		staff_awu: 4,
		turnover_cents: 500_000_00,
		balance_cents: 100_000_00,
		in_group: true,
		group_staff_awu: 30,
		group_turnover_cents: 5_000_000_00,
		group_balance_cents: 4_000_000_00
	};

	test('follows the size of the group', () => {
		expect(requestedOf(REFERENCE_SCHEME, whole({ size }))).toMatchObject({
			size_class: 'small',
			total_cents: 1_210_00 + 907_50
		});
	});

	test('is unknown while the size is: a group is never smaller than the organisation', () => {
		expect(figuresOf({ ...size, group_staff_awu: 3 }).staff_awu).toBeNull();
		expect(requestedOf(REFERENCE_SCHEME, { sections: {}, lines: [scan] })).toBeNull();
	});

	test('leaves out services of a voucher that is not asked for', () => {
		const requested = requestedOf(REFERENCE_SCHEME, whole({ kinds: { kinds: ['B'] } }));
		expect(requested?.vouchers.map(({ kind }) => kind)).toEqual(['B']);
	});
});
