/** What superforms gives for one field, or a plain sentence. */
export type FieldError = string | readonly string[] | { _errors?: readonly string[] } | null | undefined;

/** The id of a field's control or group: `lines[0].net_cents` is `f-lines-0-net_cents`. */
export const fieldId = (name: string): string => `f-${name.replace(/[[\].]+/g, '-').replace(/-$/, '')}`;

/** The one error to show: people mend one thing at a time. */
export function firstError(error: FieldError): string | undefined {
	if (!error) return undefined;
	if (typeof error === 'string') return error;
	return 'length' in error ? error[0] : error._errors?.[0];
}
