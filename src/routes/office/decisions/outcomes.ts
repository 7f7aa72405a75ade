/** What became of one case or decision, in the reader's words. */
export type ShownOutcome = {
	readonly id: string;
	readonly name: string;
	readonly number: string;
	readonly href: string;
	/** What was done; meaningless when refused. */
	readonly done: string;
	readonly refused: string | null;
};
