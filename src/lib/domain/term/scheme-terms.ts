import type { SchemeContent } from '../scheme/content.ts';

type Terms = SchemeContent['terms'];

/** What a version that is silent about a term means by it. */
const USUAL = {
	decide_weeks_after_receipt: 8,
	extend_weeks: 13,
	view_days: 14,
	voucher_extension_months: 3,
	reminder_weeks: 2,
	penalty_day_cents: [23_00, 35_00, 45_00]
} as const satisfies Partial<Terms>;

/** A scheme may ask reviewers nothing but the day of the decision. */
export type SchemeTerms = Required<Omit<Terms, 'review_days'>> & Pick<Terms, 'review_days'>;

/** The terms of a scheme version, whole: versions from before a term was thought of have the usual one. */
export const schemeTerms = (terms: Terms): SchemeTerms => ({ ...USUAL, ...terms });
