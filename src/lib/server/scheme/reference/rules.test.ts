import fc from 'fast-check';
import { evaluate as standard } from 'feelin';
import { describe, expect, it } from 'vitest';
import { checkRule } from '#lib/domain/eligibility/check-rule.ts';
import { answer } from '#lib/domain/eligibility/evaluate.ts';
import { FACTS, type Fact, type FactType } from '#lib/domain/eligibility/facts.ts';
import { compile } from '#lib/domain/eligibility/feel.ts';
import type { Severity } from '#lib/domain/eligibility/rule.ts';
import { RULES } from './rules.ts';

const SEVERITIES: Record<string, Severity> = {
	'E-GEN-01': 'hard',
	'E-GEN-02': 'information',
	'E-GEN-03': 'check',
	'E-GEN-04': 'hard',
	'E-GEN-05': 'hard',
	'E-GEN-06': 'check',
	'E-GEN-07': 'hard',
	'E-GEN-08': 'hard',
	'E-GEN-09': 'check',
	'E-ID-01': 'hard',
	'E-ID-02': 'check',
	'E-ID-03': 'check',
	'E-HC-01': 'check',
	'E-HC-02': 'check',
	'E-HC-03': 'check',
	'E-HC-04': 'check',
	'E-HC-05': 'check',
	'E-SME-01': 'hard',
	'E-SME-02': 'check',
	'E-SME-03': 'hard',
	'E-SME-04': 'check',
	'E-SME-05': 'check',
	'E-SME-06': 'check',
	'E-CBW-01': 'hard',
	'E-CBW-02': 'check',
	'E-DM-01': 'hard',
	'E-DM-02': 'hard',
	'E-DM-03': 'check',
	'E-DM-04': 'check',
	'E-DM-05': 'check',
	'E-DM-06': 'check',
	'E-COST-01': 'check',
	'E-COST-02': 'hard',
	'E-COST-03': 'hard',
	'E-COST-04': 'check',
	'E-COST-05': 'check',
	'E-COST-06': 'hard',
	'E-COST-07': 'hard',
	'E-PROV-01': 'hard',
	'E-PROV-02': 'check',
	'E-PROV-03': 'hard',
	'E-PROV-04': 'check',
	'E-PRG-01': 'hard',
	'E-PRG-02': 'hard',
	'E-PRG-03': 'information',
	'E-PRG-04': 'hard',
	'E-COI-01': 'check',
	'E-CLM-01': 'check',
	'E-CLM-02': 'hard',
	'E-CLM-03': 'hard',
	'E-CLM-04': 'hard',
	'E-CLM-05': 'hard',
	'E-REG-01': 'check'
};

const cents = fc.oneof(
	fc.constantFrom(0, 500_00, 1500_00, 6000_00, 10_000_00, 300_000_00, 10_000_000_00, 10_000_000_01),
	fc.integer({ min: 0, max: 12_000_000_00 })
);
const VALUES: Record<FactType, (fact: Fact) => fc.Arbitrary<unknown>> = {
	boolean: () => fc.boolean(),
	number: () => fc.constantFrom(0, 1, 9.9, 49.9, 50, 250),
	percent: () => fc.integer({ min: 0, max: 100 }),
	cents: () => cents,
	text: (fact) => fc.constantFrom('', 'S', ...Object.keys(fact.words ?? {})),
	texts: () => fc.array(fc.constantFrom('S', 'B', '47730', '86210'), { maxLength: 3 }),
	date: () => fc.constantFrom('2026-09-13', '2026-09-14', '2026-02-30', '2024-02-29'),
	instant: () => fc.constantFrom('2026-09-01T07:00:00Z', '2026-10-15T15:00:00Z', '2026-10-15T15:00:01Z')
};
const anyFacts = fc.record(
	Object.fromEntries(
		Object.entries(FACTS).map(([name, fact]) => {
			const values = VALUES[fact.type](fact);
			return [name, fact.source === 'scheme' ? values : fc.option(values, { nil: null })];
		})
	)
);

describe('the rules of CKZ-2026', () => {
	it('are the fifty-three of the scheme in their order, with the weight the scheme gives them', () => {
		expect(RULES.map((rule) => [rule.id, rule.severity])).toEqual(Object.entries(SEVERITIES));
		expect(RULES).toHaveLength(53);
	});

	it('are judged when their facts can be known: most at submission and again before the decision', () => {
		const moments = Map.groupBy(RULES, (rule) => rule.moments.join(', '));
		expect(new Map([...moments].map(([at, rules]) => [at, rules.length]))).toEqual(
			new Map([
				['submission, decision', 42],
				['decision', 3],
				['ranking', 2],
				['claim', 6]
			])
		);
	});

	it.each(RULES.map((rule) => [rule.id, rule] as const))('%s is sound', (_id, rule) => {
		expect(checkRule(rule)).toEqual([]);
	});

	it.each(RULES.map((rule) => [rule.id, rule] as const))(
		'%s has test cases for true, false and cannot tell',
		(_id, rule) => {
			expect(new Set(rule.cases.map((one) => one.expect))).toEqual(new Set([true, false, null]));
		}
	);

	it.each(RULES.map((rule) => [rule.id, rule] as const))(
		'%s means the same to a full FEEL interpreter, on its cases and on any facts',
		(_id, rule) => {
			for (const one of rule.cases) {
				expect([one.name, standard(rule.expression, one.facts).value]).toEqual([one.name, one.expect]);
			}
			fc.assert(
				fc.property(anyFacts, (facts) => {
					expect(answer(rule, facts)).toBe(standard(rule.expression, facts).value);
				}),
				{ numRuns: 40 }
			);
		}
	);

	it.each(RULES.map((rule) => [rule.id, rule] as const))(
		'%s cannot tell when the applicant gave nothing',
		(_id, rule) => {
			const nothing = Object.fromEntries(compile(rule.expression).facts.map((name) => [name, null]));
			expect(answer(rule, nothing)).toBe(null);
		}
	);
});
