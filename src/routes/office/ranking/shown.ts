import type { RankingRow } from '#lib/components/staff/ranking.ts';
import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { oneDecimal } from '#lib/domain/scheme/rational.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/server/http/words.ts';
import type { Person } from '#lib/server/person/person.ts';
import type { RankingView, RankingRow as Ranked } from '#lib/server/ranking/concept.ts';

const OUTCOMES = { fits: 'within', over_budget: 'reserve', below_minimum: 'below_minimum' } as const;

/** A ranking as the pages show it, with what this person may do now. */
export function shownRanking(view: RankingView, person: Person) {
	const { state, file, tranche, fixed } = view;
	const officer = person.roles.includes('grant_officer');
	const own = fixed?.person_id === person.id;
	const drawn = state !== 'concept' || view.returned_reason !== null;
	const fits = view.rows.filter(({ outcome }) => outcome === 'fits');
	return {
		id: tranche.id,
		name: words(tranche.name),
		state,
		rows: shownRows(view.rows, drawn),
		available_cents: file.available_cents,
		left_cents: view.left_cents,
		minimum: file.minimum_score,
		seed: drawn ? file.seed : null,
		counts: {
			all: view.rows.length,
			fits: fits.length,
			over: view.rows.filter(({ outcome }) => outcome === 'over_budget').length,
			below: view.rows.filter(({ outcome }) => outcome === 'below_minimum').length
		},
		awarded_cents: file.available_cents - view.left_cents,
		lots: view.rows.some(({ tie }) => tie === 'lottery') && !drawn,
		waiting: view.in_the_way.map(({ id, number, name, state }) => ({
			id,
			number,
			name,
			state: words(APPLICATION.states[state].staff)
		})),
		document: view.document,
		fixed: fixed && { by: fixed.by, at: fixed.at },
		confirmed: view.confirmed,
		returned_reason: view.returned_reason,
		own,
		may: {
			fix: officer && state === 'concept' && view.in_the_way.length === 0 && view.rows.length > 0,
			confirm: person.roles.includes('decision_maker') && state === 'fixed' && !own,
			propose: officer && state === 'confirmed'
		}
	};
}

function shownRows(rows: readonly Ranked[], drawn: boolean): RankingRow[] {
	let reserve = 0;
	return rows.map((row) => {
		const over = row.outcome === 'over_budget';
		if (over) reserve += 1;
		return {
			id: row.application_id,
			rank: row.position,
			name: row.name ?? m.decision_ranking_hidden(),
			place: row.place ? `${row.number} · ${row.place}` : row.number,
			...(row.name === null ? {} : { href: `/office/cases/${row.application_id}` }),
			score: oneDecimal(row.score),
			amount_cents: row.amount_cents,
			running_cents: row.running_cents,
			outcome: OUTCOMES[row.outcome],
			...(over ? { reserve_rank: reserve } : {}),
			...(row.tie ? { remark: remark(row.tie, drawn) } : {})
		};
	});
}

function remark(tie: NonNullable<Ranked['tie']>, drawn: boolean): NonNullable<RankingRow['remark']> {
	if (tie === 'maturity') return { kind: 'tie', text: m.decision_tie_maturity() };
	return { kind: 'lottery', text: drawn ? m.decision_tie_lottery() : m.decision_tie_lottery_later() };
}
