import type { SizeClass } from '#lib/domain/scheme/content.ts';
import { PHASES } from '#lib/forms/tranche-filters.ts';
import { m } from '#lib/paraglide/messages.js';

type Choice = readonly [value: string, label: string];

const PHASE_WORDS = {
	open: m.public_phase_open,
	coming: m.public_phase_coming,
	closed: m.public_phase_closed
};
const SIZE_WORDS: Readonly<Record<SizeClass, () => string>> = {
	micro: m.list_size_micro,
	small: m.list_size_small,
	medium: m.list_size_medium,
	large: m.list_size_large
};

/** The filters of the list of tranches with their choices, in the reader's language. */
export function filterFields(
	schemes: readonly Choice[],
	care_types: ReadonlyMap<string, string>,
	sizes: readonly SizeClass[]
) {
	const select = (name: string, label: string, choices: readonly Choice[]) => ({
		name,
		label,
		kind: 'select' as const,
		options: [
			{ value: '', label: m.list_all() },
			...choices.map(([value, words]) => ({ value, label: words }))
		]
	});
	return [
		{ name: 'q', label: m.list_search(), kind: 'search' as const },
		select(
			'phase',
			m.public_rounds_state(),
			PHASES.map((phase) => [phase, PHASE_WORDS[phase]()])
		),
		...(schemes.length > 1 ? [select('scheme', m.list_scheme(), schemes)] : []),
		select('care', m.list_care(), [...care_types]),
		select(
			'size',
			m.list_size(),
			sizes.map((size) => [size, SIZE_WORDS[size]()])
		)
	];
}
