import type { Text } from './text.ts';

/**
 * Why something is not allowed, in words for the person who asked. `field` names the form field the reason
 * belongs to, when there is one (`lines[2].net_cents`).
 */
export type Reason = Text & { readonly field?: string };

/** The law, the scheme or the state of the record does not allow it. Throwing is what rolls the transaction back. */
export class Refused extends Error {
	readonly reasons: readonly Reason[];
	constructor(...reasons: Reason[]) {
		super(reasons.map((reason) => reason.en).join(' '));
		this.name = 'Refused';
		this.reasons = reasons;
	}
}

/**
 * There is no such record, or it is not visible to this person: the two are never told apart. Only who could see it until
 * a moment ago is told so, in words.
 */
export class NotFound extends Error {
	readonly words: Text | null;
	constructor(record: string, words: Text | null = null) {
		super(`${record} not found`);
		this.name = 'NotFound';
		this.words = words;
	}
}
