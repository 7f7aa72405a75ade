import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { DUES, NEEDS, OFFICE_STATES } from '#lib/forms/office/work-filters.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

type Choices = {
	readonly tranches: readonly { readonly id: string; readonly name: string }[];
	readonly care_types: readonly (readonly [code: string, name: string])[];
};

const NEED_WORDS = {
	finding: m.office_needs_finding,
	complete: m.office_needs_complete,
	reviewers: m.office_needs_reviewers,
	rejection: m.office_needs_rejection,
	message: m.after_needs_message,
	not_processing: m.term_next_not_process
};
const DUE_WORDS = { '5': m.office_due_5, '14': m.office_due_14, late: m.office_due_late };

/** The filters of the work list with their choices, in the reader's language. */
export function filterFields({ tranches, care_types }: Choices) {
	const select = (name: string, label: string, options: readonly (readonly [string, string])[]) => ({
		name,
		label,
		kind: 'select' as const,
		options: [
			{ value: '', label: m.office_all() },
			...options.map(([value, words]) => ({ value, label: words }))
		]
	});
	return [
		{ name: 'q', label: m.office_filter_search(), kind: 'search' as const, options: [] },
		select(
			'status',
			m.office_filter_state(),
			OFFICE_STATES.map((state) => [state, APPLICATION.states[state].staff[getLocale()]] as const)
		),
		select('type', m.office_filter_type(), care_types),
		select(
			'tranche',
			m.office_filter_tranche(),
			tranches.map(({ id, name }) => [id, name] as const)
		),
		select(
			'due',
			m.office_filter_due(),
			DUES.map((due) => [due, DUE_WORDS[due]()] as const)
		),
		select(
			'needs',
			m.office_filter_needs(),
			NEEDS.map((need) => [need, NEED_WORDS[need]()] as const)
		)
	];
}

/** The filters that are on, each with the address that takes it away. */
export function chipsOf(
	fields: ReturnType<typeof filterFields>,
	values: Readonly<Record<string, string>>,
	without: (name: string) => string
) {
	const chips = fields.flatMap(({ name, label, kind, options }) => {
		const value = values[name];
		if (!value) return [];
		const words = kind === 'search' ? value : (options.find((option) => option.value === value)?.label ?? '');
		return [
			{
				label: m.office_chip({ label: kind === 'search' ? m.office_search() : label, value: words }),
				href: without(name)
			}
		];
	});
	return values.new ? [...chips, { label: m.office_new_week(), href: without('new') }] : chips;
}
