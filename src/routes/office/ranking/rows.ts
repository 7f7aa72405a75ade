import type { RankingRow } from '#lib/components/staff/ranking.ts';
import type { RankRow } from '#lib/domain/ranking/rank.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ShownRanking, ShownRow } from './shown.ts';

type Standing = Pick<
	RankRow,
	'id' | 'rank' | 'running_total_cents' | 'outcome' | 'awarded_cents' | 'share' | 'tie'
>;

const OUTCOMES = {
	fits: 'within',
	partial: 'partial',
	over_budget: 'reserve',
	below_minimum: 'below_minimum'
} as const;

/** The rows of the table: each case with where it stands, as stored or in a trial with another amount. */
export function tableRows(ranking: ShownRanking, standing: readonly Standing[]): RankingRow[] {
	const known = new Map(ranking.rows.map((row) => [row.id, row]));
	let reserve = 0;
	return standing.flatMap((now) => {
		const row = known.get(now.id);
		if (!row) return [];
		const over = now.outcome === 'over_budget';
		if (over) reserve += 1;
		const remark = remarkOf(ranking, row, now);
		return {
			...row,
			rank: now.rank,
			running_cents: now.running_total_cents,
			outcome: OUTCOMES[now.outcome],
			awarded_cents: now.awarded_cents,
			...(over ? { reserve_rank: reserve } : {}),
			...(remark ? { remark } : {})
		};
	});
}

function remarkOf(ranking: ShownRanking, row: ShownRow, { share, tie }: Standing): RankingRow['remark'] {
	if (row.called) return { kind: 'amount', text: m.alloc_called() };
	if (row.below) return { kind: 'other', text: m.alloc_below({ criteria: row.below }) };
	if (share) {
		const region = ranking.regions.find(({ code }) => code === share)?.name ?? share;
		return { kind: 'amount', text: m.alloc_share({ region }) };
	}
	if (tie === null) return undefined;
	if (tie === 'score') return { kind: 'tie', text: m.alloc_tie_score() };
	if (tie === 'maturity') return { kind: 'tie', text: m.decision_tie_maturity() };
	return { kind: 'lottery', text: lotteryWords(ranking) };
}

function lotteryWords({ scored, drawn }: ShownRanking): string {
	if (scored) return drawn ? m.decision_tie_lottery() : m.decision_tie_lottery_later();
	return drawn ? m.alloc_tie_lottery_day() : m.alloc_tie_lottery_day_later();
}
