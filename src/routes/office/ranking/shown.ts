import { APPLICATION } from '#lib/domain/application/lifecycle.ts';
import { METHOD_NAMES } from '#lib/domain/ranking/method-words.ts';
import { isScored, type RankedCase } from '#lib/domain/ranking/order.ts';
import { oneDecimal } from '#lib/domain/scheme/rational.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/server/http/words.ts';
import type { Person } from '#lib/server/person/person.ts';
import type { RankingRow as Ranked } from '#lib/server/ranking/concept.ts';
import type { OpenRanking } from '#lib/server/ranking/open-ranking.ts';

/** A ranking as the pages show it, with what this person may do now. */
export function shownRanking(view: OpenRanking, person: Person) {
	const { state, file, tranche, fixed } = view;
	const officer = person.roles.includes('grant_officer');
	const own = fixed?.person_id === person.id;
	const drawn = state !== 'concept' || view.returned_reason !== null;
	const count = (...outcomes: Ranked['outcome'][]) =>
		view.rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
	return {
		id: tranche.id,
		name: words(tranche.name),
		state,
		drawn,
		rows: view.rows.map((row) => shownRow(view, row)),
		/** What a trial with another amount needs to work the ranking out again. */
		cases: view.rows.map(rankedCase),
		terms: {
			method: file.order,
			minimum_score: file.minimum_score,
			shares: file.shares,
			partial_from_cents: file.partial_from_cents
		},
		order: words(METHOD_NAMES[file.order]),
		division: words(file.method),
		scored: isScored(file.order),
		regions: (tranche.content.allocation?.regions ?? []).map(({ code, name }) => ({
			code,
			name: words(name),
			cents: file.shares.find(({ region }) => region === code)?.cents ?? 0
		})),
		available_cents: file.available_cents,
		left_cents: view.left_cents,
		minimum: file.minimum_score,
		seed: drawn ? file.seed : null,
		sealed: view.draw && { commitment: view.draw.commitment, at: view.draw.committed_at },
		counts: {
			all: view.rows.length,
			fits: count('fits', 'partial'),
			over: count('over_budget'),
			below: count('below_minimum')
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
		reserve: view.reserve && { free_cents: view.reserve.free_cents, count: view.reserve.next.length },
		own,
		hidden: view.hidden,
		may: {
			fix: officer && state === 'concept' && view.in_the_way.length === 0 && view.rows.length > 0,
			confirm: person.roles.includes('decision_maker') && state === 'fixed' && !own && view.hidden === 0,
			propose: officer && state === 'confirmed',
			call: officer && (view.reserve?.next.length ?? 0) > 0
		}
	};
}
export type ShownRanking = ReturnType<typeof shownRanking>;
export type ShownRow = ShownRanking['rows'][number];

/** What does not change with the money. */
function shownRow({ tranche: { content }, file }: OpenRanking, row: Ranked) {
	const names = content.criteria
		.filter(({ code }) => row.below.includes(code))
		.map(({ name }) => words(name));
	const region = content.allocation?.regions?.find(({ code }) => code === row.share);
	return {
		id: row.application_id,
		rank: row.position,
		name: row.name ?? m.decision_ranking_hidden(),
		place: row.place ? `${row.number} · ${row.place}` : row.number,
		...(row.name === null ? {} : { href: `/office/cases/${row.application_id}` }),
		score: row.score && oneDecimal(row.score),
		day: file.order === 'ranked' ? null : row.complete_on,
		amount_cents: row.amount_cents,
		below: names.join(', '),
		called: row.called,
		stored: {
			id: row.application_id,
			rank: row.position,
			running_total_cents: row.running_cents,
			outcome: row.outcome,
			awarded_cents: row.awarded_cents,
			share: region ? region.code : row.share,
			tie: row.tie
		}
	};
}

const rankedCase = (row: Ranked): RankedCase => ({
	id: row.application_id,
	score: row.score,
	maturity: row.maturity,
	complete_on: row.complete_on ?? '',
	amount_cents: row.amount_cents,
	lottery: row.lottery,
	region: row.region,
	below: row.below
});
