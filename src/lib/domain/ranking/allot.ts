import { sum, type Cents } from '../money.ts';

/** What a tranche has to divide, and how. */
export type Money = {
	readonly available_cents: Cents;
	/** What is kept for each region first. Amounts and no percentages: so a higher ceiling never takes an award away. */
	readonly shares?: readonly Share[];
	/** The first case that does not fit gets what is left, when that is at least this much; absent: it gets nothing. */
	readonly partial_from_cents?: Cents | null;
};
export type Share = { readonly region: string; readonly cents: Cents };

/** A case that can be awarded, in its order. */
type Candidate = { readonly id: string; readonly amount_cents: Cents; readonly region?: string | null };

/** What a case gets, and from which region's share; null: from what is for all. */
export type Award = { readonly cents: Cents; readonly share: string | null };

/**
 * Divides the money over cases in their order. First each region's share goes down the cases of that region, then what
 * is left goes down all others. Each line stops at the first case that does not fit whole: nobody leaps over it. While
 * the money does not cover the shares, they are filled in their order and nothing is left for others.
 */
export function allot(cases: readonly Candidate[], money: Money): Map<string, Award> {
	const awards = new Map<string, Award>();
	const { shares = [], available_cents, partial_from_cents = null } = money;
	let unshared = available_cents;
	for (const { region, cents } of shares) {
		const room = Math.max(0, Math.min(cents, unshared));
		unshared -= cents;
		const own = cases.filter((one) => one.region === region && !awards.has(one.id));
		down(own, room, (id, amount) => awards.set(id, { cents: amount, share: region }));
	}
	if (unshared < 0) return awards;
	const left = available_cents - sum([...awards.values()].map(({ cents }) => cents));
	const others = cases.filter(({ id }) => !awards.has(id));
	const { stopped, rest } = down(others, left, (id, cents) => awards.set(id, { cents, share: null }));
	if (stopped && partial_from_cents !== null && rest > 0 && rest >= partial_from_cents)
		awards.set(stopped.id, { cents: rest, share: null });
	return awards;
}

function down(cases: readonly Candidate[], room: Cents, give: (id: string, cents: Cents) => void) {
	let rest = room;
	for (const one of cases) {
		if (one.amount_cents > rest) return { stopped: one, rest };
		rest -= one.amount_cents;
		give(one.id, one.amount_cents);
	}
	return { stopped: null, rest };
}
