import { TURN_WORDS } from '#lib/components/staff/term.ts';
import { CLOCK_KINDS, CLOCKS } from '#lib/domain/term/clocks.ts';
import { DUES, LISTED_TURNS } from '#lib/forms/office/term-filters.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

const DUE_WORDS = { late: m.term_due_late, '14': m.term_due_14 };

/** The filters of the list of terms with their choices, in the reader's language. */
export function termFields() {
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
			'kind',
			m.term_col_kind(),
			CLOCK_KINDS.map((kind) => [kind, CLOCKS[kind].name[getLocale()]] as const)
		),
		select(
			'turn',
			m.term_col_turn(),
			LISTED_TURNS.map((turn) => [turn, TURN_WORDS[turn]()] as const)
		),
		select(
			'due',
			m.term_col_left(),
			DUES.map((due) => [due, DUE_WORDS[due]()] as const)
		)
	];
}
