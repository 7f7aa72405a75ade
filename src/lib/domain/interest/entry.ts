import { type InterestKind } from './kinds.ts';

/** What an entry of each kind names; of the first list everything, of the second at least one. */
export const FIELDS_OF: Readonly<
	Record<InterestKind, { readonly all: readonly Field[]; readonly any: readonly Field[] }>
> = {
	organisation: { all: ['kvk_number'], any: ['name'] },
	supplier: { all: [], any: ['kvk_number', 'name'] },
	employer: { all: [], any: ['kvk_number', 'name'] },
	relation: { all: [], any: ['kvk_number', 'name'] },
	person: { all: [], any: ['name', 'email'] },
	address: { all: ['postcode', 'house_number'], any: [] },
	iban: { all: ['iban'], any: [] },
	mail_domain: { all: ['mail_domain'], any: [] }
};

export const FIELDS = [
	'name',
	'kvk_number',
	'email',
	'postcode',
	'house_number',
	'iban',
	'mail_domain'
] as const;
export type Field = (typeof FIELDS)[number];

/** The fields that are asked for a kind, in the order of a form. */
export const askedOf = (kind: InterestKind): Field[] =>
	FIELDS.filter((field) => FIELDS_OF[kind].all.includes(field) || FIELDS_OF[kind].any.includes(field));

/** A new entry in somebody's register of interests; local dates 'YYYY-MM-DD', null: not known, or it lasts. */
export type InterestEntry = {
	readonly kind: InterestKind;
	readonly from_on: string | null;
	readonly until_on: string | null;
	readonly reason: string;
} & { readonly [Name in Field]: string | null };

/** An entry in which nothing is filled in yet. */
export const BLANK_ENTRY: Omit<InterestEntry, 'kind' | 'reason'> = {
	name: null,
	kvk_number: null,
	email: null,
	postcode: null,
	house_number: null,
	iban: null,
	mail_domain: null,
	from_on: null,
	until_on: null
};
