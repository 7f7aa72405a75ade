import { fieldId } from '../forms/field.ts';

/** One line of an error summary; without `href` it belongs to the whole form. */
export type SummaryLine = { href?: string; text: string };

/**
 * The errors of a form as a flat list with a link to each field. Takes what superforms gives:
 * `{ name: ['…'], lines: { 0: { net_cents: ['…'] }, _errors: ['…'] }, _errors: ['…'] }`. Of each field the first error.
 */
export function summaryOf(errors: unknown, name = ''): SummaryLine[] {
	if (Array.isArray(errors) && errors.every((error) => typeof error === 'string')) {
		return errors.slice(0, 1).map((text) => (name ? { href: `#${fieldId(name)}`, text } : { text }));
	}
	if (typeof errors !== 'object' || errors === null) return [];
	return Object.entries(errors).flatMap(([key, value]) => {
		if (key === '_errors') return summaryOf(value, name);
		return summaryOf(value, name ? `${name}[${key}]` : key);
	});
}
