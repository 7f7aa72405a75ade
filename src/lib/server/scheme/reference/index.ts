import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { CARE_TYPES, SBI_CODES } from './care-types.ts';
import { CATALOGUE } from './catalogue.ts';
import { CRITERIA } from './criteria.ts';
import { EXTRA_QUESTIONS } from './extra-questions.ts';
import { HELP } from './help.ts';
import { LAWS } from './laws.ts';
import { PARAMETERS } from './parameters.ts';
import { QUESTIONS } from './questions.ts';
import { RULES } from './rules.ts';

/** The reference scheme CKZ-2026 as an officer would publish it: data, pinned by each case. */
export const REFERENCE_SCHEME: SchemeContent = {
	...PARAMETERS,
	care_types: CARE_TYPES,
	sbi_codes: SBI_CODES,
	catalogue: CATALOGUE,
	questions: QUESTIONS,
	extra_questions: EXTRA_QUESTIONS,
	criteria: CRITERIA,
	rules: RULES,
	laws: LAWS,
	help: HELP
};
