import { describe, expect, test } from 'vitest';
import { REFERENCE_SCHEME } from '../../server/scheme/reference/index.ts';
import { compile } from '../eligibility/feel.ts';
import { CHECK_LAW_FACTS, LAW_FACTS } from '../scheme/law.ts';
import type { CheckAnswers } from './answers.ts';
import { judgeLaws, type LawAnswers } from './laws.ts';

const { laws = [], help = [], catalogue } = REFERENCE_SCHEME;
const round = {
	scheme: REFERENCE_SCHEME,
	window: { opens_at: '2026-09-01T07:00:00Z', closes_at: '2026-10-15T15:00:00Z' },
	today: '2026-09-10'
};
const open: CheckAnswers = {
	care_type: null,
	postcode: null,
	size: {
		staff_awu: null,
		turnover_cents: null,
		balance_cents: null,
		in_group: null,
		group_staff_awu: null,
		group_turnover_cents: null,
		group_balance_cents: null,
		circumstances: null
	},
	obstacles: null,
	aid_cents: null
};
const unsaid: LawAnswers = {
	uses_ai: null,
	buys_digital_products: null,
	uses_medical_software: null,
	patient_data: null,
	designated: null
};
const small: CheckAnswers = {
	...open,
	size: { ...open.size, staff_awu: 6, turnover_cents: 700_000_00, balance_cents: 100_000_00, in_group: false }
};
const judged = (answers: CheckAnswers, extra: Partial<LawAnswers> = {}) =>
	Object.fromEntries(
		judgeLaws(laws, answers, { ...unsaid, ...extra }, round).map((law) => [law.code, law.applies_to_you])
	);

describe('the laws of the reference scheme', () => {
	test('a small practice with patients: outside the Cyberbeveiligingswet, inside NEN 7510 and the GDPR', () => {
		const said = { designated: false, patient_data: true, uses_ai: false, uses_medical_software: false };
		expect(judged(small, { ...said, buys_digital_products: true })).toEqual({
			cbw: false,
			nen7510: true,
			avg: true,
			ai: false,
			cra: true,
			mdr: false
		});
	});

	test.each([
		['fifty work units', { staff_awu: 50 }, true],
		['just below fifty', { staff_awu: 49.9 }, false],
		[
			'turnover and balance above ten million',
			{ turnover_cents: 10_000_000_01, balance_cents: 10_000_000_01 },
			true
		],
		['turnover alone above it', { turnover_cents: 11_000_000_00 }, false]
	])('the Cyberbeveiligingswet with %s', (_, figures, applies) => {
		expect(judged({ ...small, size: { ...small.size, ...figures } }, { designated: false }).cbw).toBe(
			applies
		);
	});

	test('who is designated is under it whatever the size', () => {
		expect(judged(small, { designated: true }).cbw).toBe(true);
	});

	test('what is not known is not guessed: it depends, with the question that decides it', () => {
		expect(judged(open)).toEqual({ cbw: null, nen7510: null, avg: true, ai: null, cra: null, mdr: null });
		const [cbw] = judgeLaws(laws, open, unsaid, round);
		expect(cbw?.reason.en).toContain('depends on your staff');
	});

	test('read only facts that are asked, point to services that exist, and say when they were checked', () => {
		const known: readonly string[] = [...CHECK_LAW_FACTS, ...LAW_FACTS];
		const services = catalogue.map(({ code }) => code);
		for (const law of laws) {
			expect(compile(law.applies).facts.filter((name) => !known.includes(name))).toEqual([]);
			expect(law.services.filter((code) => !services.includes(code))).toEqual([]);
			expect(law.services.length).toBeGreaterThan(0);
			expect(law.checked_on).toMatch(/^\d{4}-\d\d-\d\d$/);
		}
		expect(laws.find(({ code }) => code === 'cbw')?.duty.en).toContain('24 hours');
	});

	test('where to turn knows a place for every need but the grantor’s own desk', () => {
		expect(new Set(help.map(({ need }) => need))).toEqual(new Set(['incident', 'europe']));
		expect(help.every(({ site }) => site === undefined || /^https:\/\/www\.[\w.-]+$/.test(site))).toBe(true);
	});
});
