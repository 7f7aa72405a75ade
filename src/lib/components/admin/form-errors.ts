import { fieldId } from '../forms/field.ts';
import type { SummaryLine } from '../messages/error-summary.ts';
import type { FormError } from '#lib/forms/admin/rule.ts';

/** The errors of the form of a rule for the summary, each with its field. */
export const linesOf = (errors: readonly FormError[]): SummaryLine[] =>
	errors.map(({ field, text }) => (field === '' ? { text } : { href: `#${fieldId(field)}`, text }));

/** The error of one field. */
export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
	errors.find((error) => error.field === field)?.text;
