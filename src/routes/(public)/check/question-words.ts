import type { CheckQuestion, Obstacle } from '#lib/domain/check/answers.ts';
import { m } from '#lib/paraglide/messages.js';

/** A question in a few words, for the links back to it. */
export const QUESTION_WORDS: Readonly<Record<CheckQuestion, () => string>> = {
	care_type: m.check_short_care_type,
	postcode: m.check_short_postcode,
	staff: m.my_size_staff,
	turnover: m.my_size_turnover,
	balance: m.my_size_balance,
	in_group: m.check_short_in_group,
	circumstances: m.check_short_circumstances,
	obstacles: m.check_short_obstacles,
	aid: m.check_short_aid
};

export const OBSTACLE_WORDS: Readonly<Record<Obstacle | 'none', () => string>> = {
	abroad: m.check_obstacle_abroad,
	not_registered: m.check_obstacle_not_registered,
	no_patient_data: m.check_obstacle_no_patient_data,
	insolvent: m.check_obstacle_insolvent,
	recovery: m.check_obstacle_recovery,
	ordered: m.check_obstacle_ordered,
	had_s: m.check_obstacle_had_s,
	had_b: m.check_obstacle_had_b,
	none: m.rule_circumstance_none
};
