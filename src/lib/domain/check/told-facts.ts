import { factsOf } from '../eligibility/facts-of.ts';
import { CASE_FACTS, type CaseFacts, type FactName, type Facts } from '../eligibility/facts.ts';
import { CHECK_QUESTIONS, type CheckAnswers, type CheckQuestion } from './answers.ts';
import { caseFileOf, type Round } from './case-file.ts';

const FIGURES = ['in_group', 'staff', 'turnover', 'balance'] as const;
const SIZE = [...FIGURES, 'circumstances'] as const;

/** The facts that follow from a visitor's answers, each with the questions that tell it; the amount is tried, not asked. */
const TOLD: Readonly<Partial<Record<FactName, readonly CheckQuestion[]>>> = {
	kvk_active: ['obstacles'],
	nl_seat: ['postcode', 'obstacles'],
	province: ['postcode'],
	in_group: ['in_group'],
	staff_awu: ['in_group', 'staff'],
	turnover_cents: ['in_group', 'turnover'],
	balance_cents: ['in_group', 'balance'],
	size_class: SIZE,
	size_basis: SIZE,
	ownership_complete: SIZE,
	public_control: ['circumstances'],
	owner_other_practice: ['circumstances'],
	figures_estimated: ['circumstances'],
	owner_changed: ['circumstances'],
	cbw_designated: ['circumstances'],
	sgei_compensation: ['circumstances'],
	no_insolvency_declared: ['obstacles'],
	no_recovery_order_declared: ['obstacles'],
	not_sanctioned_declared: ['obstacles'],
	nothing_ordered_declared: ['obstacles'],
	patient_data_declared: ['obstacles'],
	de_minimis_prior_cents: ['obstacles', 'aid'],
	requested_cents: FIGURES,
	asks_s: ['obstacles'],
	asks_b: ['obstacles'],
	awarded_kinds: ['obstacles']
};

/** The questions that tell these facts, in the order they are asked. */
export const questionsOf = (names: readonly string[]): CheckQuestion[] =>
	CHECK_QUESTIONS.filter((question) =>
		Object.entries(TOLD).some(([name, by]) => names.includes(name) && by.includes(question))
	);

/** Whether the check can know this fact: from the visitor or from the scheme. */
export const canTell = (name: string): boolean =>
	Object.hasOwn(TOLD, name) ||
	(Object.hasOwn(CASE_FACTS, name) && CASE_FACTS[name as keyof CaseFacts].source === 'scheme');

/** The facts of a case with these answers, everything unknown that was not asked: only a real application tells it. */
export function toldFacts(answers: CheckAnswers, round: Round): Facts {
	const facts = factsOf(caseFileOf(answers, round));
	const told = Object.entries(facts.case).map(([name, value]) => [name, canTell(name) ? value : null]);
	return { case: Object.fromEntries(told) as CaseFacts, lines: [] };
}
