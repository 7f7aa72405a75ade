import type { Cents } from '../money.ts';

/** A case of the reserve list, in its order; `open`: nothing has been decided or proposed for it. */
type Reserve = { readonly id: string; readonly amount_cents: Cents; readonly open: boolean };

/**
 * The cases of the reserve list that money which came free can pay, in their order: it stops at the first open case that
 * does not fit whole.
 */
export function fromReserve(reserve: readonly Reserve[], free_cents: Cents): string[] {
	const called: string[] = [];
	let left = free_cents;
	for (const { id, amount_cents, open } of reserve) {
		if (!open) continue;
		if (amount_cents > left) break;
		left -= amount_cents;
		called.push(id);
	}
	return called;
}
