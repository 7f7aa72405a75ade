import { factsOf } from '../eligibility/facts-of.ts';
import { CASE_FACTS, type CaseFacts, type FactName, type Facts } from '../eligibility/facts.ts';
import type { CheckAnswers } from './answers.ts';
import { caseFileOf, type Round } from './case-file.ts';

/** The facts that follow from a visitor's answers. */
const TOLD: readonly FactName[] = [
	'kvk_active',
	'nl_seat',
	'province',
	'in_group',
	'staff_awu',
	'turnover_cents',
	'balance_cents',
	'size_class',
	'size_basis',
	'ownership_complete',
	'public_control',
	'owner_other_practice',
	'figures_estimated',
	'owner_changed',
	'cbw_designated',
	'sgei_compensation',
	'no_insolvency_declared',
	'no_recovery_order_declared',
	'not_sanctioned_declared',
	'nothing_ordered_declared',
	'patient_data_declared',
	'de_minimis_prior_cents',
	'requested_cents',
	'asks_s',
	'asks_b',
	'awarded_kinds'
];

/** Whether the check can know this fact: from the visitor or from the scheme. */
export const canTell = (name: string): boolean =>
	(TOLD as readonly string[]).includes(name) ||
	(Object.hasOwn(CASE_FACTS, name) && CASE_FACTS[name as keyof CaseFacts].source === 'scheme');

/** The facts of a case with these answers, everything unknown that was not asked: only a real application tells it. */
export function toldFacts(answers: CheckAnswers, round: Round): Facts {
	const facts = factsOf(caseFileOf(answers, round));
	const told = Object.entries(facts.case).map(([name, value]) => [name, canTell(name) ? value : null]);
	return { case: Object.fromEntries(told) as CaseFacts, lines: [] };
}
