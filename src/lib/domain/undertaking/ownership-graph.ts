import { isExemptKind } from './exempt-investor.ts';
import type { Ownership, Party, Right } from './ownership.ts';

/** A tie without unknowns. Holdings are in ten-thousandths of a percent, so that they add up exactly. */
export type Holding = {
	readonly holder: string;
	readonly held: string;
	readonly capital: number;
	readonly votes: number;
	readonly rights: readonly Right[];
};

export const WHOLE = 1_000_000;
export const QUARTER = WHOLE / 4;
export const HALF = WHOLE / 2;

/** How to read what is not known: as what makes the group smallest, or as what makes it largest. */
export type Reading = 'least' | 'most';

/** The ownership with every unknown read one way. */
export type Graph = {
	readonly applicant: string;
	readonly parties: ReadonlyMap<string, Party>;
	readonly enterprises: readonly string[];
	readonly holdings: readonly Holding[];
	readonly acting_jointly: readonly (readonly string[])[];
	/** Whether two enterprises are on the same or on adjacent markets. */
	readonly shareMarket: (one: string, other: string) => boolean;
	/** Whether the party is an investor of the exempt kinds and meets their conditions. */
	readonly isExempt: (id: string) => boolean;
};

/**
 * Reads an ownership, its unknowns in one way. Ties with a party that does not exist, with itself, or in something that
 * is no enterprise, say nothing.
 * @throws RangeError when the applicant is not an enterprise among the parties, or a percentage is outside 0–100
 */
export function graphOf(ownership: Ownership, reading: Reading): Graph {
	const parties = new Map(ownership.parties.map((party) => [party.id, party]));
	const isEnterprise = (id: string) => parties.get(id)?.kind === 'enterprise';
	if (!isEnterprise(ownership.applicant)) throw new RangeError('The applicant is not among the enterprises');
	const unknown = reading === 'least' ? 0 : 100;
	return {
		applicant: ownership.applicant,
		parties,
		enterprises: [...parties.keys()].filter(isEnterprise),
		holdings: ownership.ties
			.filter(({ holder, held }) => holder !== held && parties.has(holder) && isEnterprise(held))
			.map(({ holder, held, capital_percent, votes_percent, rights }) => ({
				holder,
				held,
				capital: points(capital_percent ?? unknown),
				votes: points(votes_percent ?? unknown),
				rights
			})),
		acting_jointly: ownership.acting_jointly.map((group) => group.filter((id) => parties.has(id))),
		shareMarket: marketsOf(ownership, reading),
		isExempt: (id) => {
			const investor = parties.get(id)?.investor;
			return investor ? isExemptKind(investor, reading) : false;
		}
	};
}

function points(percent: number): number {
	if (!(percent >= 0 && percent <= 100)) throw new RangeError(`Not a percentage: ${percent}`);
	return Math.round(percent * 10_000);
}

function marketsOf({ parties, adjacent_markets }: Ownership, reading: Reading): Graph['shareMarket'] {
	const markets = new Map(
		parties.map((party) => [party.id, party.kind === 'enterprise' ? party.markets : []])
	);
	const near = (a: string, b: string) =>
		a === b ||
		adjacent_markets.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
	return (one, other) => {
		const [its, theirs] = [markets.get(one), markets.get(other)];
		if (!its || !theirs) return reading === 'most';
		return its.some((a) => theirs.some((b) => near(a, b)));
	};
}
