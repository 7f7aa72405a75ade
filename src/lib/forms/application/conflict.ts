import type { AnswerRow } from './summary.ts';

/** A row that two people answered differently. */
export type Difference = {
	readonly label: string;
	/** What is stored. */
	readonly before: string | null;
	/** What this person typed. */
	readonly after: string | null;
};

/** Somebody saved the same part while this page was open: who, when, and what is different, field by field. */
export type Conflict = {
	readonly by: string | null;
	readonly at: Date | null;
	/** The stored version: saving over it needs to have seen exactly this one. */
	readonly version: number;
	readonly rows: readonly Difference[];
	/** It was removed: where to go for who leaves it so. */
	readonly gone?: string;
};

/** A tranche that an application can be made in next. */
export type NextTranche = {
	readonly id: string;
	readonly name: string;
	/** Announced, not open yet. */
	readonly coming: boolean;
	readonly opens_at: Date;
	readonly closes_at: Date;
};

/** The tranche has closed: which one is next, if one is announced. */
export type Closed = { readonly next: NextTranche | null };

/** What a page is told after it saved, or could not. */
export type SaveMessage = {
	readonly conflict?: Conflict;
	readonly saved?: { readonly at: Date; readonly closed: Closed | null };
	/** What is stored now, of something that is to be removed. */
	readonly rows?: readonly AnswerRow[];
};

/** The rows that are not the same, in the order of the form. */
export function differences(theirs: readonly AnswerRow[], mine: readonly AnswerRow[]): Difference[] {
	const stored = new Map(theirs.map(({ key, value }) => [key, value]));
	const typed = new Map(mine.map(({ key, value }) => [key, value]));
	const keys = new Set([...typed.keys(), ...stored.keys()]);
	return [...keys]
		.map((label) => ({ label, before: stored.get(label) || null, after: typed.get(label) || null }))
		.filter(({ before, after }) => before !== after);
}

const OVER = /^over-(\d{1,9})$/;

/** The button that saves over a version that was shown, and the version it stands for; null for any other button. */
export const overButton = (version: number): string => `over-${version}`;
export const versionSeen = (then: string): number | null => {
	const version = OVER.exec(then)?.[1];
	return version === undefined ? null : Number(version);
};
