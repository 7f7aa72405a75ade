import type { RankingState } from '../../domain/ranking/lifecycle.ts';
import { isImpartial } from '../application/conflict.ts';
import { now } from '../clock.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { tranchesOf } from './tranche.ts';

/** The closed tranches whose ranking this person may see, the latest first, with how far each ranking is. */
export async function rankableTranches(db: Reader, person: Person) {
	const rows = await tranchesOf(db, person, ['grant_officer', 'decision_maker'])
		.where('tranche.closes_at', '<', await now(db))
		.leftJoin('ranking', 'ranking.tranche_id', 'tranche.id')
		.select(({ selectFrom }) => [
			'ranking.state',
			selectFrom('application')
				.whereRef('application.tranche_id', '=', 'tranche.id')
				.where('application.state', 'not in', ['draft', 'withdrawn'])
				.where(({ ref }) => isImpartial(person, ref('application.id')))
				.select(({ fn }) => fn.countAll<number>().as('cases'))
				.as('cases')
		])
		.orderBy('tranche.closes_at', 'desc')
		.execute();
	return rows.map(({ id, code, name, closes_at, state, cases }) => ({
		id,
		code,
		name,
		closes_at,
		cases: cases ?? 0,
		state: state ?? ('concept' satisfies RankingState)
	}));
}
