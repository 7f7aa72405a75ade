import { describe, expect, it } from 'vitest';
import { askedOf } from '#lib/domain/application/extra.ts';
import { sum } from '#lib/domain/money.ts';
import { CARE_TYPES, SBI_CODES } from './care-types.ts';
import { CATALOGUE } from './catalogue.ts';
import { CRITERIA } from './criteria.ts';
import { EXTRA_QUESTIONS } from './extra-questions.ts';
import { PARAMETERS } from './parameters.ts';
import { QUESTIONS } from './questions.ts';

const codes = (records: readonly { code: string }[]) => records.map(({ code }) => code);
const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);

/** Every value with a Dutch or an English side, with the path to it. */
function texts(value: unknown, path: string): [string, Record<string, unknown>][] {
	if (typeof value !== 'object' || value === null) return [];
	if ('nl' in value || 'en' in value) return [[path, { ...value }]];
	return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('the reference scheme', () => {
	it('divides 100 points over the criteria and 100 percent over the funders', () => {
		expect(sum(CRITERIA.map(({ weight }) => weight))).toBe(100);
		expect(sum(PARAMETERS.funding.map(({ percent }) => percent))).toBe(100);
	});

	it('has thirteen services, each paid by exactly one voucher', () => {
		expect(CATALOGUE).toHaveLength(13);
		expect(PARAMETERS.vouchers.flatMap(({ services }) => services).toSorted()).toEqual(codes(CATALOGUE));
	});

	it('has twenty questions over five domains, three of them critical', () => {
		expect(QUESTIONS).toHaveLength(20);
		expect(new Set(QUESTIONS.map(({ domain }) => domain)).size).toBe(5);
		const critical = QUESTIONS.filter(({ critical_service }) => critical_service);
		expect(critical.map(({ code, critical_service }) => `${code} ${critical_service}`)).toEqual([
			'Q14 SV03',
			'Q18 SV05',
			'Q19 SV05'
		]);
	});

	it('asks nothing more that has to be answered, and a report only from who has one', () => {
		expect(EXTRA_QUESTIONS.filter(({ required }) => required)).toEqual([]);
		expect(codes(askedOf(EXTRA_QUESTIONS, {}))).toEqual(['X01', 'X02']);
		expect(codes(askedOf(EXTRA_QUESTIONS, { X02: true }))).toEqual(['X01', 'X02', 'X03']);
	});

	it('has an own text for each of the six levels of a criterion', () => {
		for (const { anchors } of CRITERIA) {
			expect(anchors).toHaveLength(6);
			unique(anchors.map(({ nl }) => nl));
			unique(anchors.map(({ en }) => en));
		}
	});

	it('names everything once', () => {
		for (const records of [CATALOGUE, QUESTIONS, EXTRA_QUESTIONS, CRITERIA, CARE_TYPES])
			unique(codes(records));
		unique(SBI_CODES);
		expect(SBI_CODES.every((code) => /^\d{5}$/.test(code))).toBe(true);
		expect(
			CARE_TYPES.flatMap(({ agb_prefixes }) => agb_prefixes).every((prefix) => /^\d{2}$/.test(prefix))
		).toBe(true);
	});

	it('takes pharmacies and general practices for care', () => {
		expect(SBI_CODES).toEqual(expect.arrayContaining(['47730', '86210']));
	});

	it('lets the caps of the two vouchers meet the ceiling of both', () => {
		const small = PARAMETERS.vouchers.map(({ cap_cents }) => cap_cents.small ?? 0);
		expect(sum(small)).toBe(PARAMETERS.together_cap_cents);
	});

	const all = Object.entries({ PARAMETERS, CATALOGUE, QUESTIONS, EXTRA_QUESTIONS, CRITERIA, CARE_TYPES });
	it.each(all)('speaks Dutch and English in %s', (name, part) => {
		for (const [path, text] of texts(part, name))
			for (const language of ['nl', 'en'] as const)
				expect(text[language], `${path}.${language}`).toEqual(expect.stringMatching(/\S/));
	});
});
