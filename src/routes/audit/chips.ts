import { withQuery } from '#lib/components/staff/query.ts';
import { m } from '#lib/paraglide/messages.js';

type Field = {
	readonly name: string;
	readonly label: string;
	readonly kind: 'search' | 'select';
	readonly options?: readonly { readonly value: string; readonly label: string }[];
};

/** A choice with "all" before it. */
export const choice = (name: string, label: string, options: readonly (readonly [string, string])[]) => ({
	name,
	label,
	kind: 'select' as const,
	options: [
		{ value: '', label: m.audit_all() },
		...options.map(([value, words]) => ({ value, label: words }))
	]
});

/** The filters that are on, each with the address that takes it away. */
export const chipsOf = (fields: readonly Field[], values: Readonly<Record<string, string>>, url: URL) =>
	fields.flatMap(({ name, label, kind, options }) => {
		const value = values[name];
		if (!value) return [];
		const words = options?.find((option) => option.value === value)?.label ?? value;
		return [
			{
				label: m.audit_chip({ label: kind === 'search' ? m.audit_search() : label, value: words }),
				href: withQuery(url, { [name]: null, page: null })
			}
		];
	});
