import type { FactType } from '#lib/domain/eligibility/facts.ts';

/** A fact as the editor offers it, in the reader's language. */
export type OfferedFact = {
	readonly name: string;
	readonly type: FactType;
	readonly type_words: string;
	readonly meaning: string;
	readonly line: boolean;
	/** The values of a fact that is a code. */
	readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** Something the author must know, with the place in the expression in three pieces. */
export type ShownProblem = {
	readonly text: string;
	readonly weight: 'error' | 'notice';
	readonly before: string;
	readonly place: string;
	readonly after: string;
	readonly instead: readonly string[];
};

export type ShownPart = { readonly text: string; readonly depth: number; readonly value: string };

/** One answer with how it came about. */
export type Explained = {
	readonly answer: boolean | null;
	readonly parts: readonly ShownPart[];
	readonly problems: readonly string[];
};

/** What the workbench says about a rule while it is written. */
export type Checked = {
	readonly problems: readonly ShownProblem[];
	/** The facts the expression reads, for the fields of the test cases. */
	readonly facts: readonly string[];
	/** Per test case; null when the expression cannot run. */
	readonly cases: readonly (Explained & { readonly ok: boolean })[] | null;
	readonly trial: {
		readonly number: string;
		readonly about: string;
		readonly rows: readonly (Explained & { readonly line: number | null })[];
		readonly refused?: string;
	} | null;
};
