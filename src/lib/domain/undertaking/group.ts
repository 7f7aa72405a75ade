import type { SizeClass } from '../scheme/content.ts';
import type { Text } from '../text.ts';
import type { Ownership } from './ownership.ts';
import { readGroup, type Read } from './read-group.ts';
import { aggregate, sizeClass, type Figures, type KnownFigures } from './size.ts';

export const RELATIONS = ['own', 'linked', 'partner', 'linked_of_partner'] as const;
export type Relation = (typeof RELATIONS)[number];

/** An enterprise that counts: how it belongs to the applicant, for which share, and why in words. */
export type Counted = {
	readonly party: string;
	readonly name: string;
	readonly relation: Relation;
	/** From 0 to 1: the part of its figures that counts. */
	readonly share: number;
	readonly figures: KnownFigures;
	/** Its figures are in the consolidated accounts of another one that counts. */
	readonly included_in: string | null;
	readonly because: Text;
};

export type Group = {
	readonly counted: readonly Counted[];
	readonly not_counted: readonly { readonly party: string; readonly name: string; readonly because: Text }[];
	/** Of the whole group; null while a figure of one that counts is not known. */
	readonly figures: KnownFigures;
	/** What public bodies have of the applicant, in percents, as far as known. */
	readonly public_percent: number;
	/** From a quarter on it is no SME (Annex I art. 3(4)); null while what is not known can change it. */
	readonly publicly_controlled: boolean | null;
	/** Null while what is not known can change it. */
	readonly size_class: SizeClass | null;
};

/**
 * The undertaking that decides the size class: the applicant, what is linked with it whole, and its partners with what
 * is linked with them for their share (Recommendation 2003/361/EC, Annex I to 651/2014, art. 3 and 6). A partner of a
 * linked enterprise is a partner here; a partner of a partner does not count. Where something is not known, the lists
 * tell the smallest group it can be, and the class is given only when the largest has the same.
 * @throws RangeError when the ownership is broken: see graphOf
 */
export function groupOf(ownership: Ownership): Group {
	const smallest = readGroup(ownership, 'least');
	const largest = readGroup(ownership, 'most');
	const [least, most] = [classOf(smallest, 0), classOf(largest, MOST)];
	const [low, high] = [aggregate(parts(smallest.counted, 0)), aggregate(parts(largest.counted, MOST))];
	const known = (figure: keyof Figures) => (low[figure] === high[figure] ? low[figure] : null);
	return {
		...smallest,
		figures: {
			staff_awu: known('staff_awu'),
			turnover_cents: known('turnover_cents'),
			balance_cents: known('balance_cents')
		},
		publicly_controlled: isPublic(smallest) === isPublic(largest) ? isPublic(smallest) : null,
		size_class: least === most ? least : null
	};
}

/** More than any ceiling of a class: what an unknown figure can be at most. */
const MOST = 1e12;
const PUBLIC_LIMIT_PERCENT = 25;

const isPublic = ({ public_percent }: Read): boolean => public_percent >= PUBLIC_LIMIT_PERCENT;

const classOf = (read: Read, unknown: number): SizeClass =>
	isPublic(read) ? 'large' : sizeClass(aggregate(parts(read.counted, unknown)));

const parts = (counted: readonly Counted[], unknown: number) =>
	counted
		.filter(({ included_in }) => included_in === null)
		.map(({ share, figures }) => ({
			share,
			staff_awu: figures.staff_awu ?? unknown,
			turnover_cents: figures.turnover_cents ?? unknown,
			balance_cents: figures.balance_cents ?? unknown
		}));
