import { Refused } from '../../domain/refusal.ts';

/** Why something was refused, in English; empty when it was done. Anything else that is thrown stays thrown. */
export const reasonsOf = (attempt: Promise<unknown>): Promise<string[]> =>
	attempt.then(
		() => [],
		(thrown: unknown) => {
			if (!(thrown instanceof Refused)) throw thrown;
			return thrown.reasons.map(({ en }) => en);
		}
	);
