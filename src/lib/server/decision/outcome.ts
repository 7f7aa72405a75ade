import { NotFound, Refused, type Reason } from '../../domain/refusal.ts';
import type { Text } from '../../domain/text.ts';

/** What became of one of many: done, or refused in words. */
export type Outcome<Done> = {
	readonly id: string;
	readonly done: Done | null;
	readonly refused: Text | null;
};

/** What work on one of many gives back when it throws nothing. */
export type Worked<Done> = { readonly done: Done } | { readonly reasons: readonly Reason[] };

export const NOT_FOUND: Text = {
	nl: 'Deze zaak is er niet, of niet voor u.',
	en: 'There is no such case, or it is not for you.'
};

/** Every reason in one text. */
export const together = (reasons: readonly Reason[]): Text => ({
	nl: reasons.map(({ nl }) => nl).join(' '),
	en: reasons.map(({ en }) => en).join(' ')
});

/** Does the work for each id by itself, each once: one that is refused leaves the others alone. */
export async function eachApart<Done>(
	ids: readonly string[],
	work: (id: string) => Promise<Worked<Done>>
): Promise<Outcome<Done>[]> {
	const outcomes: Outcome<Done>[] = [];
	for (const id of new Set(ids)) {
		try {
			const result = await work(id);
			outcomes.push(
				'done' in result
					? { id, done: result.done, refused: null }
					: { id, done: null, refused: together(result.reasons) }
			);
		} catch (thrown) {
			if (thrown instanceof Refused) outcomes.push({ id, done: null, refused: together(thrown.reasons) });
			else if (thrown instanceof NotFound) outcomes.push({ id, done: null, refused: NOT_FOUND });
			else throw thrown;
		}
	}
	return outcomes;
}
