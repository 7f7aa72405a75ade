import { describe, expect, test } from 'vitest';
import { REFERENCE_SCHEME } from '../../server/scheme/reference/index.ts';
import { compile } from '../eligibility/feel.ts';
import { placesIn } from '../eligibility/reason-words.ts';
import { CHECK_QUESTIONS, without, type CheckAnswers } from './answers.ts';
import { carried } from './carried.ts';
import type { Round } from './case-file.ts';
import { check } from './check.ts';
import { canTell, questionsOf, toldFacts } from './told-facts.ts';

const round: Round = {
	scheme: REFERENCE_SCHEME,
	window: { opens_at: '2026-09-01T07:00:00Z', closes_at: '2026-10-15T15:00:00Z' },
	today: '2026-09-10'
};
const size: CheckAnswers['size'] = {
	staff_awu: 4.5,
	turnover_cents: 650_000_00,
	balance_cents: 210_000_00,
	in_group: false,
	group_staff_awu: null,
	group_turnover_cents: null,
	group_balance_cents: null,
	circumstances: []
};
const practice: CheckAnswers = { care_type: 'gp', postcode: '7411 AA', size, obstacles: [], aid_cents: 0 };
const nothing: CheckAnswers = {
	care_type: null,
	postcode: null,
	size: {
		...size,
		staff_awu: null,
		turnover_cents: null,
		balance_cents: null,
		in_group: null,
		circumstances: null
	},
	obstacles: null,
	aid_cents: null
};
const verdictOn = (answers: CheckAnswers, id: string) =>
	check(answers, round).rules.find(({ rule_id }) => rule_id === id);

describe('an eligibility check', () => {
	test('says yes to a small practice, and names what only an application can tell', () => {
		const { overall, rules, undecided, later } = check(practice, round);
		expect(overall).toBe('yes');
		expect(rules.map(({ rule_id }) => rule_id)).toEqual([
			'E-GEN-05',
			'E-GEN-07',
			'E-GEN-08',
			'E-ID-01',
			'E-HC-05',
			'E-SME-01',
			'E-SME-02',
			'E-SME-03',
			'E-SME-04',
			'E-SME-05',
			'E-SME-06',
			'E-CBW-01',
			'E-CBW-02',
			'E-DM-02',
			'E-DM-06',
			'E-PRG-01'
		]);
		expect(undecided).toEqual([]);
		expect(later.map(({ id }) => id)).toContain('E-COST-02');
	});

	test('says no with the reason, and on which answers it hangs', () => {
		const large = { ...practice, size: { ...size, staff_awu: 62 } };
		expect(check(large, round).overall).toBe('no');
		expect(verdictOn(large, 'E-CBW-01')).toMatchObject({ verdict: 'no', hangs_on: ['in_group', 'staff'] });
		expect(verdictOn(large, 'E-SME-01')?.reason.en).toContain('medium, with 62 work units');
	});

	test('lets a person look where the law is not plain', () => {
		const taken_over: CheckAnswers = { ...practice, size: { ...size, circumstances: ['new_owner'] } };
		expect(check(taken_over, round).overall).toBe('person');
		expect(verdictOn(taken_over, 'E-SME-06')).toMatchObject({
			verdict: 'person',
			hangs_on: ['circumstances']
		});
	});

	test('promises nothing while a question is open', () => {
		expect(check({ ...practice, aid_cents: null }, round)).toMatchObject({
			overall: 'open',
			unanswered: ['aid']
		});
		expect(check(nothing, round)).toMatchObject({ overall: 'open', rules: [], unanswered: CHECK_QUESTIONS });
	});

	test('asks of a group only the figures of the group, and judges it by those', () => {
		const figures = {
			group_staff_awu: 30,
			group_turnover_cents: 4_000_000_00,
			group_balance_cents: 900_000_00
		};
		const own = { staff_awu: null, turnover_cents: null, balance_cents: null };
		const of = (group_staff_awu: number) =>
			check({ ...practice, size: { ...size, ...own, in_group: true, ...figures, group_staff_awu } }, round);
		expect(of(30)).toMatchObject({ overall: 'yes', unanswered: [], undecided: [] });
		expect(of(62).rules.find(({ rule_id }) => rule_id === 'E-CBW-01')).toMatchObject({
			verdict: 'no',
			hangs_on: ['in_group', 'staff']
		});
	});

	test('says for every rule why, in words that only tell what a visitor told, and what would change a no', () => {
		const rules = check(practice, round).rules.map(({ rule_id }) => rule_id);
		for (const { id, reasons, expression } of REFERENCE_SCHEME.rules.filter(({ id }) => rules.includes(id))) {
			const { remedy, ...words } = reasons;
			expect([
				id,
				Object.values(words)
					.flatMap(placesIn)
					.filter((name) => !canTell(name) && !compile(expression).facts.includes(name))
			]).toEqual([id, []]);
			expect([id, remedy?.nl, remedy?.en]).toEqual([
				id,
				expect.stringMatching(/.\.$/),
				expect.stringMatching(/.\.$/)
			]);
		}
		const large = { ...practice, size: { ...size, staff_awu: 62 } };
		expect(verdictOn(large, 'E-CBW-01')?.remedy?.en).toContain('fewer than 50 work units');
		expect(verdictOn(practice, 'E-CBW-01')).not.toHaveProperty('remedy');
	});

	test('names the questions that would decide what it cannot tell yet', () => {
		const waiting = (answers: CheckAnswers) =>
			Object.fromEntries(check(answers, round).undecided.map(({ rule_id, hangs_on }) => [rule_id, hangs_on]));
		expect(waiting({ ...practice, aid_cents: null })).toEqual({ 'E-DM-02': ['aid'] });
		expect(waiting({ ...practice, size: { ...size, staff_awu: null } })).toMatchObject({
			'E-SME-01': ['staff'],
			'E-CBW-01': ['staff']
		});
		expect(waiting({ ...practice, aid_cents: 295_000_00 })).toEqual({
			'E-DM-02': ['in_group', 'staff', 'turnover', 'balance', 'obstacles', 'aid']
		});
		for (const questions of Object.values(waiting({ ...nothing, postcode: '7411 AA' })))
			expect(questions.length).toBeGreaterThan(0);
	});

	test('knows which question tells which fact', () => {
		const group = {
			group_staff_awu: 30,
			group_turnover_cents: 4_000_000_00,
			group_balance_cents: 900_000_00
		};
		const samples = [practice, { ...practice, size: { ...size, in_group: true, ...group } }];
		for (const answers of samples)
			for (const question of CHECK_QUESTIONS) {
				const [whole, open] = [answers, without(answers, question)].map((one) => toldFacts(one, round).case);
				const changed = Object.entries(whole ?? {}).filter(
					([name, value]) => JSON.stringify(value) !== JSON.stringify(open?.[name as keyof typeof open])
				);
				for (const [name] of changed)
					expect([name, questionsOf([name])]).toEqual([name, expect.arrayContaining([question])]);
			}
	});

	test('a group without its figures is no yes', () => {
		const { overall, undecided } = check({ ...practice, size: { ...size, in_group: true } }, round);
		expect(overall).toBe('open');
		expect(undecided.map(({ rule_id }) => rule_id)).toEqual(['E-SME-01', 'E-CBW-01', 'E-DM-02']);
	});

	test('counts the room for aid with the least and the most one can ask', () => {
		const asked = (euros: number) => verdictOn({ ...practice, aid_cents: euros * 100 }, 'E-DM-02')?.verdict;
		expect(asked(292_500)).toBe('yes');
		expect(asked(292_501)).toBeUndefined();
		expect(asked(299_500)).toBeUndefined();
		expect(asked(299_501)).toBe('no');
	});

	test('does not give the same voucher twice', () => {
		expect(verdictOn({ ...practice, obstacles: ['had_s'] }, 'E-PRG-01')?.verdict).toBe('yes');
		expect(verdictOn({ ...practice, obstacles: ['had_s', 'had_b'] }, 'E-PRG-01')?.verdict).toBe('no');
	});

	test('a seat abroad is no, whatever postcode was typed', () => {
		expect(verdictOn({ ...practice, obstacles: ['abroad'] }, 'E-ID-01')?.verdict).toBe('no');
	});

	test('asks only the rules that stand in the way again, so that a visitor costs little', () => {
		let asked = 0;
		const rules = REFERENCE_SCHEME.rules.map((rule) => ({
			...rule,
			get expression() {
				asked++;
				return rule.expression;
			}
		}));
		const counted = (answers: CheckAnswers) => {
			asked = 0;
			check(answers, { ...round, scheme: { ...REFERENCE_SCHEME, rules } });
			return asked / rules.length;
		};
		expect(counted(practice)).toBeLessThan(5);
		expect(counted({ ...practice, size: { ...size, staff_awu: 62 } })).toBeLessThan(8);
	});

	test('carries over what was told, and no declaration', () => {
		expect(carried({ ...practice, obstacles: ['had_s'], aid_cents: 12_000_00 })).toEqual({
			size,
			kinds: { kinds: ['B'] },
			de_minimis: { has_aid: true, aid: [{ granted_on: null, grantor: '', amount_cents: 12_000_00 }] }
		});
		expect(carried(nothing)).toEqual({});
	});
});
