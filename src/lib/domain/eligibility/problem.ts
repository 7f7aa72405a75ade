import type { Text } from '../text.ts';

/** Something its author must know about a rule: where in the expression (characters from the start), and what. */
export type Problem = {
	readonly from: number;
	readonly to: number;
	readonly words: Text;
	/** error: the rule cannot be published; notice: it works, and the author should know. */
	readonly weight: 'error' | 'notice';
	/** Names that may have been meant instead. */
	readonly instead?: readonly string[];
};

export const error = (from: number, to: number, nl: string, en: string): Problem => ({
	from,
	to,
	words: { nl, en },
	weight: 'error'
});

export const notice = (from: number, to: number, nl: string, en: string): Problem => ({
	from,
	to,
	words: { nl, en },
	weight: 'notice'
});
