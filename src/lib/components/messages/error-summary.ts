import { fieldId } from '../forms/field.ts';

/** One line of an error summary; without `href` it belongs to the whole form. */
export type SummaryLine = { href?: string; text: string };

/**
 * The errors of a form as a flat list with a link to each field. Takes what superforms gives:
 * `{ name: ['…'], lines: { 0: { net_cents: ['…'] }, _errors: ['…'] }, _errors: ['…'] }`. Of each field the first error.
 * @param idOf the id of a field by its name; another than the usual where one page holds several forms alike
 */
export function summaryOf(
	errors: unknown,
	idOf: (name: string) => string = fieldId,
	name = ''
): SummaryLine[] {
	if (Array.isArray(errors) && errors.every((error) => typeof error === 'string')) {
		return errors.slice(0, 1).map((text) => (name ? { href: `#${idOf(name)}`, text } : { text }));
	}
	if (typeof errors !== 'object' || errors === null) return [];
	return Object.entries(errors).flatMap(([key, value]) => {
		if (key === '_errors') return summaryOf(value, idOf, name);
		return summaryOf(value, idOf, name ? `${name}[${key}]` : key);
	});
}
