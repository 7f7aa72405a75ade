import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Text } from '#lib/domain/text.ts';

/**
 * What an action throws when the form itself is there no more, because a colleague sent it meanwhile: drawn again, its
 * page would lead elsewhere and lose what was typed. As not found, with words, it is given back.
 */
export function pageGone(thrown: unknown, why: Text): unknown {
	const gone = thrown instanceof Refused && thrown.reasons.includes(why);
	return gone ? new NotFound('page', why) : thrown;
}
