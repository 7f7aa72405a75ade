import type { Cents } from '../money.ts';

/** An undertaking after a split, with the book value of its equity on the day of the split. */
export type Successor = { readonly id: string; readonly equity_cents: Cents };

/** Earlier aid and, where it can be said, the successor that took over the activities it was used for. */
export type SplitAid<Grant> = { readonly grant: Grant; readonly used_by: string | null };

/** After a merger or acquisition all earlier aid of all of them counts; aid that was lawful stays so (2023/2831 art. 3(8)). */
export const mergedAid = <Grant>(...histories: readonly (readonly Grant[])[]): Grant[] => histories.flat();

/**
 * Earlier aid after a split, per successor: to the one that uses it, else by the book value of equity (2023/2831
 * art. 3(9)). Each takes the running share rounded, less what went before: no cent is lost. Negative equity is none.
 * @throws RangeError when nobody has equity and somebody must, or a user is no successor
 */
export function splitAid<Grant extends { readonly amount_cents: Cents }>(
	aid: readonly SplitAid<Grant>[],
	successors: readonly Successor[]
): ReadonlyMap<string, Grant[]> {
	const equity = successors.map(({ equity_cents }) => Math.max(0, equity_cents));
	const taken = new Map(successors.map(({ id }): [string, Grant[]] => [id, []]));
	for (const { grant, used_by } of aid) {
		if (used_by !== null) give(taken, used_by, grant, grant.amount_cents);
		else
			for (const [index, cents] of divided(grant.amount_cents, equity).entries())
				give(taken, successors[index]?.id ?? '', grant, cents);
	}
	return taken;
}

function give<Grant>(
	taken: ReadonlyMap<string, Grant[]>,
	id: string,
	grant: Grant,
	amount_cents: Cents
): void {
	const own = taken.get(id);
	if (!own) throw new RangeError(`No successor ${id}`);
	if (amount_cents > 0) own.push({ ...grant, amount_cents });
}

/** An amount in parts by weight, to the cent. */
function divided(amount_cents: Cents, weights: readonly number[]): Cents[] {
	const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
	if (all === 0n) throw new RangeError('Nobody has equity to divide the aid by');
	let running = 0n;
	let before = 0n;
	return weights.map((weight) => {
		running += BigInt(weight);
		const until = (2n * BigInt(amount_cents) * running + all) / (2n * all);
		const own = until - before;
		before = until;
		return Number(own);
	});
}
