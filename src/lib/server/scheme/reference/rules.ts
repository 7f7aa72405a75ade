import type { Rule } from '#lib/domain/eligibility/rule.ts';
import { AID_RULES } from './rules/aid.ts';
import { APPLICANT_RULES } from './rules/applicant.ts';
import { CARE_RULES } from './rules/care.ts';
import { CLAIM_RULES } from './rules/claims.ts';
import { COST_RULES } from './rules/costs.ts';
import { GENERAL_RULES } from './rules/general.ts';
import { HANDLING_RULES } from './rules/handling.ts';
import { IDENTITY_RULES } from './rules/identity.ts';
import { OTHER_AID_RULES } from './rules/other-aid.ts';
import { OWNERSHIP_RULES } from './rules/ownership.ts';
import { PRICE_RULES } from './rules/prices.ts';
import { PROGRAMME_RULES } from './rules/programme.ts';
import { PROVIDER_RULES } from './rules/providers.ts';
import { REGISTER_RULES } from './rules/register.ts';
import { SIZE_RULES } from './rules/size.ts';

/** The groups in the order people read them; within a group by number. */
const GROUPS = ['GEN', 'ID', 'HC', 'SME', 'CBW', 'DM', 'COST', 'PROV', 'PRG', 'COI', 'CLM', 'REG'];

/** The eligibility and compliance rules of CKZ-2026. */
export const RULES: readonly Rule[] = [
	...GENERAL_RULES,
	...APPLICANT_RULES,
	...IDENTITY_RULES,
	...REGISTER_RULES,
	...CARE_RULES,
	...SIZE_RULES,
	...OWNERSHIP_RULES,
	...AID_RULES,
	...OTHER_AID_RULES,
	...COST_RULES,
	...PRICE_RULES,
	...PROVIDER_RULES,
	...PROGRAMME_RULES,
	...HANDLING_RULES,
	...CLAIM_RULES
].toSorted((a, b) => place(a) - place(b));

function place({ id }: Rule): number {
	const [, group = '', number = ''] = id.split('-');
	return GROUPS.indexOf(group) * 100 + Number(number);
}
