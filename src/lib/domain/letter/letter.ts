import type { Language } from '../text.ts';

/** Every kind of decision that is announced by a letter. */
export const LETTERS = [
	'award',
	'partial_award',
	'rejection',
	'not_processed',
	'settlement',
	'change',
	'recovery',
	'objection'
] as const;
export type LetterKind = (typeof LETTERS)[number];

export type Column = {
	readonly label: string;
	/** Amounts stand at the end, words at the start. */
	readonly align: 'start' | 'end';
	/** The share of the width, against the other columns. */
	readonly width: number;
};

/** One thing on the page. A letter is a list of these: what it looks like is decided elsewhere. */
export type Block =
	| { readonly type: 'heading'; readonly level: 2 | 3; readonly text: string }
	| { readonly type: 'paragraph'; readonly text: string }
	| { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
	| {
			readonly type: 'table';
			readonly caption: string;
			readonly columns: readonly Column[];
			readonly rows: readonly (readonly string[])[];
			/** The last row, when the amounts add up: its first cell names it. */
			readonly total: readonly string[] | null;
	  }
	| { readonly type: 'keyvalue'; readonly rows: readonly (readonly [label: string, value: string])[] }
	| { readonly type: 'note'; readonly title: string; readonly text: string };

/** A letter in one language, complete and final: what is drawn is exactly this, and nothing is worked out later. */
export type Letter = {
	/** `submission`: not a letter but what somebody sent, drawn the same way. */
	readonly kind: LetterKind | 'submission';
	readonly language: Language;
	/** The letter's own number. */
	readonly number: string;
	readonly case_number: string;
	/** The date of the decision. */
	readonly dated_on: string;
	/** The date of announcement, from which terms run (Awb 3:41). */
	readonly sent_on: string;
	/** Who sends it: the grantor's name, then its address. */
	readonly sender: readonly string[];
	/** As it must read in the window of the envelope. */
	readonly addressee: readonly string[];
	/** Number, dates and identifiers, beside the address. */
	readonly reference: readonly (readonly [label: string, value: string])[];
	readonly subject: string;
	readonly blocks: readonly Block[];
	/** The mandate line: in whose name, by whom (Awb 10:10). */
	readonly signature: readonly string[];
};

export const heading = (text: string): Block => ({ type: 'heading', level: 2, text });
export const subheading = (text: string): Block => ({ type: 'heading', level: 3, text });
export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const bullets = (...items: string[]): Block => ({ type: 'list', ordered: false, items });
export const steps = (...items: string[]): Block => ({ type: 'list', ordered: true, items });
export const note = (title: string, text: string): Block => ({ type: 'note', title, text });
export const keyvalue = (...rows: [label: string, value: string][]): Block => ({ type: 'keyvalue', rows });

/** A column of words. */
export const words = (label: string, width: number): Column => ({ label, align: 'start', width });
/** A column of numbers or amounts. */
export const amounts = (label: string, width: number): Column => ({ label, align: 'end', width });
