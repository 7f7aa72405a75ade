import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { AID_RULES } from './rules/aid.ts';
import { CARE_RULES } from './rules/care.ts';
import { COST_RULES } from './rules/costs.ts';
import { GENERAL_RULES } from './rules/general.ts';
import { IDENTITY_RULES } from './rules/identity.ts';
import { PROGRAMME_RULES } from './rules/programme.ts';
import { SIZE_RULES } from './rules/size.ts';

/** The eligibility rules of CKZ-2026, in the order people read them. */
export const RULES: readonly Rule[] = [
	...GENERAL_RULES,
	...IDENTITY_RULES,
	...CARE_RULES,
	...SIZE_RULES,
	...AID_RULES,
	...COST_RULES,
	...PROGRAMME_RULES
];
