import type { WindowPhase } from '../calendar/window.ts';
import { SIZE_CLASSES, type SchemeContent, type SizeClass } from '../scheme/content.ts';
import type { Text } from '../text.ts';

/** What a visitor looks for among all tranches; '' or undefined: everything. */
export type TrancheSearch = {
	readonly q?: string;
	readonly phase?: WindowPhase | undefined;
	readonly scheme?: string;
	/** A care type of the scheme, by its code. */
	readonly care?: string;
	/** A size class that one of the vouchers is for. */
	readonly size?: SizeClass | undefined;
};

export type Searchable = {
	readonly phase: WindowPhase;
	readonly scheme_code: string;
	readonly code: string;
	readonly name: Text;
	readonly content: Pick<SchemeContent, 'name' | 'purpose' | 'care_types' | 'vouchers'>;
};

/** Whether a tranche is what somebody looks for: every word somewhere in its names, and every choice met. */
export function isFound(tranche: Searchable, { q = '', phase, scheme, care, size }: TrancheSearch): boolean {
	const { content } = tranche;
	const text = plain(
		[
			tranche.code,
			tranche.scheme_code,
			...[tranche.name, content.name, content.purpose].flatMap(({ nl, en }) => [nl, en])
		].join(' ')
	);
	return (
		words(q).every((word) => text.includes(word)) &&
		(!phase || tranche.phase === phase) &&
		(!scheme || tranche.scheme_code === scheme) &&
		(!care || content.care_types.some(({ code }) => code === care)) &&
		(!size || content.vouchers.some(({ cap_cents }) => cap_cents[size]))
	);
}

/** Without accents and capitals, as people search. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const words = (q: string): string[] => plain(q).split(/\s+/).filter(Boolean);

/** The size classes that any of these schemes has a voucher for. */
export const sizesIn = (contents: readonly Pick<SchemeContent, 'vouchers'>[]): readonly SizeClass[] =>
	SIZE_CLASSES.filter((size) =>
		contents.some(({ vouchers }) => vouchers.some(({ cap_cents }) => cap_cents[size]))
	);
