import type { Language } from '../text.ts';

/** Somebody who can be asked, as the assignment sees them. */
export type AssignableReviewer = {
	readonly id: string;
	/** The most reviews this person does in the tranche. */
	readonly capacity: number;
	/** The reviews they have in it already, whatever their state but given back or withdrawn. */
	readonly held: number;
	readonly care_types: readonly string[];
	readonly languages: readonly Language[];
};

/** A case with places that are free. */
export type OpenCase = {
	readonly id: string;
	readonly care_type: string;
	readonly language: Language;
	readonly places: number;
	/** Who can never have it: an interest (Awb 2:4), or this case before. */
	readonly barred: readonly string[];
};

export type AssignmentProblem = {
	readonly cases: readonly OpenCase[];
	readonly reviewers: readonly AssignableReviewer[];
};

/** Per case the reviewers of its places, by id; a place that could not be filled is left out. */
export type Assignment = ReadonlyMap<string, readonly string[]>;
