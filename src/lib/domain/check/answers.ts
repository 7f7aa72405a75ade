import type { Answers } from '../application/answers.ts';
import type { Cents } from '../money.ts';

/** The questions of the eligibility check, in the order a visitor meets them. In a group the figures are the group's. */
export const CHECK_QUESTIONS = [
	'care_type',
	'postcode',
	'in_group',
	'staff',
	'turnover',
	'balance',
	'circumstances',
	'obstacles',
	'aid'
] as const;
export type CheckQuestion = (typeof CHECK_QUESTIONS)[number];

/**
 * What can stand in the way of an application. `abroad`: no seat in the Netherlands; `recovery`: an open order to pay
 * back state aid, or somebody on a sanction list; `had_s`, `had_b`: a voucher of that kind in this scheme before.
 */
export const OBSTACLES = [
	'abroad',
	'not_registered',
	'no_patient_data',
	'insolvent',
	'recovery',
	'ordered',
	'had_s',
	'had_b'
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What a visitor tells the check; null: not answered. Nothing of it is stored. */
export type CheckAnswers = {
	readonly care_type: string | null;
	readonly postcode: string | null;
	/** As in an application, so that it is judged and carried over as it is; in a group only the group's figures. */
	readonly size: Answers['size'];
	/** Empty: nothing stands in the way. */
	readonly obstacles: readonly Obstacle[] | null;
	/** All de minimis aid of three years, earlier vouchers included. */
	readonly aid_cents: Cents | null;
};

const SIZE_FIELDS = {
	staff: { staff_awu: null, group_staff_awu: null },
	turnover: { turnover_cents: null, group_turnover_cents: null },
	balance: { balance_cents: null, group_balance_cents: null },
	in_group: { in_group: null, group_staff_awu: null, group_turnover_cents: null, group_balance_cents: null },
	circumstances: { circumstances: null }
} as const;

/** The same answers with one question left open: what an answer hangs on is what changes then. */
export function without(answers: CheckAnswers, question: CheckQuestion): CheckAnswers {
	if (question === 'aid') return { ...answers, aid_cents: null };
	if (question === 'care_type' || question === 'postcode' || question === 'obstacles')
		return { ...answers, [question]: null };
	return { ...answers, size: { ...answers.size, ...SIZE_FIELDS[question] } };
}

/** The questions that were not answered. */
export function unanswered({
	care_type,
	postcode,
	size,
	obstacles,
	aid_cents
}: CheckAnswers): CheckQuestion[] {
	const given: Readonly<Record<CheckQuestion, unknown>> = {
		care_type,
		postcode,
		staff: size.in_group ? size.group_staff_awu : size.staff_awu,
		turnover: size.in_group ? size.group_turnover_cents : size.turnover_cents,
		balance: size.in_group ? size.group_balance_cents : size.balance_cents,
		in_group: size.in_group,
		circumstances: size.circumstances ?? null,
		obstacles,
		aid: aid_cents
	};
	return CHECK_QUESTIONS.filter((question) => given[question] === null);
}
