import { controlledBy } from './control.ts';
import { QUARTER, WHOLE, type Graph } from './ownership-graph.ts';

/** A group of linked enterprises that is partner of the applicant's group, and through which holding. */
export type Partner = {
	/** The member that holds, or is held: the partner itself; the rest of its group is linked with it. */
	readonly member: string;
	/** The member of the applicant's group at the other end. */
	readonly own: string;
	/** The higher of capital and votes, in ten-thousandths of a percent. */
	readonly points: number;
};

/**
 * The holding that makes another linked group a partner: 25 % or more of the capital or the votes, alone or together
 * with what is linked, up or down (Annex I art. 3(2)). Of capital and votes, and of holdings in each other, the highest
 * counts (art. 6(2)). Null when there is none: then it does not count.
 */
export function partnerThrough(
	graph: Graph,
	own: ReadonlySet<string>,
	others: ReadonlySet<string>
): Partner | null {
	const up = [...own].flatMap((held) => {
		const member = holderOf(graph, others, held, (holder) => !isExemptFrom(graph, holder, held));
		return member ? [{ member: member.holder, own: held, points: member.points }] : [];
	});
	const down = [...others].flatMap((held) => {
		const member = holderOf(graph, own, held, () => true);
		return member ? [{ member: held, own: member.holder, points: member.points }] : [];
	});
	const highest = [...up, ...down].reduce<Partner | null>(
		(best, one) => (best && best.points >= one.points ? best : one),
		null
	);
	return highest && highest.points >= QUARTER ? highest : null;
}

/** What members of a group hold in an enterprise, all together, under the name of the one who holds most. */
function holderOf(
	graph: Graph,
	group: ReadonlySet<string>,
	held: string,
	counts: (holder: string) => boolean
) {
	const holdings = graph.holdings.filter(
		(one) => one.held === held && group.has(one.holder) && counts(one.holder)
	);
	const [first] = holdings.toSorted((a, b) => Math.max(b.capital, b.votes) - Math.max(a.capital, a.votes));
	if (!first) return null;
	const together = (kind: 'capital' | 'votes') => holdings.reduce((total, one) => total + one[kind], 0);
	return { holder: first.holder, points: Math.min(WHOLE, Math.max(together('capital'), together('votes'))) };
}

/**
 * An investor of the exempt kinds whose holding does not count, because it controls the enterprise neither alone nor
 * with those it acts with (Annex I art. 3(2) second subparagraph).
 */
export const isExemptFrom = (graph: Graph, holder: string, held: string): boolean =>
	graph.isExempt(holder) &&
	[[holder], ...graph.acting_jointly.filter((group) => group.includes(holder))].every(
		(group) => !controlledBy(graph, group).has(held)
	);
