import type { ApplicationState } from '../../domain/application/lifecycle.ts';
import { sum } from '../../domain/money.ts';
import { fromReserve } from '../../domain/ranking/reserve.ts';
import { NotFound, Refused } from '../../domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Reader } from '../db/connect.ts';
import { figuresOf } from '../ledger/queries.ts';
import type { Person } from '../person/person.ts';
import { lockRanking } from './lock.ts';
import { lockTranche, refuseInterest } from './tranche.ts';

const NOBODY = {
	nl: 'Er is nu niemand op de reservelijst voor wie genoeg geld is vrijgekomen.',
	en: 'There is nobody on the reserve list now for whom enough money has come free.'
};

/** What came free in a confirmed ranking, and whom on the reserve list it can pay. */
export type Reserve = {
	readonly free_cents: number;
	readonly next: readonly { readonly application_id: string; readonly amount_cents: number }[];
};

/**
 * What is left when everybody with a place has had theirs: what is free now, less what cases still to be decided will
 * take. A case that was withdrawn or rejected leaves its money to the reserve list, in its order.
 */
export async function reserveOf(db: Reader, tranche_id: string): Promise<Reserve> {
	const rows = await db
		.selectFrom('ranking_row')
		.innerJoin('ranking', 'ranking.id', 'ranking_row.ranking_id')
		.innerJoin('application', 'application.id', 'ranking_row.application_id')
		.where('ranking.tranche_id', '=', tranche_id)
		.where('ranking.state', '=', 'confirmed')
		.orderBy('position')
		.select(({ exists, selectFrom }) => [
			'ranking_row.application_id',
			'ranking_row.outcome',
			'ranking_row.amount_cents',
			'ranking_row.awarded_cents',
			'called_at',
			'application.state',
			exists(
				selectFrom('decision')
					.whereRef('decision.application_id', '=', 'application.id')
					.where('decision.kind', 'in', ['award', 'rejection'])
					.where('decision.state', '<>', 'returned')
					.select('decision.id')
			).as('proposed'),
			exists(
				selectFrom('decision')
					.whereRef('decision.application_id', '=', 'application.id')
					.where('decision.kind', '=', 'rejection')
					.where('decision.state', '<>', 'returned')
					.select('decision.id')
			).as('rejected'),
			exists(
				selectFrom('decision')
					.whereRef('decision.application_id', '=', 'application.id')
					.where('decision.kind', '=', 'award')
					.where('decision.state', 'in', ['decided', 'announced'])
					.select('decision.id')
			).as('committed')
		])
		.execute();
	const free = (await figuresOf(db, [tranche_id])).get(tranche_id)?.free ?? 0;
	const waits: ApplicationState = 'ranked';
	const kept = rows
		.filter(({ state, committed, rejected }) => state === waits && !committed && !rejected)
		.map(({ awarded_cents, amount_cents, called_at }) => (called_at ? amount_cents : awarded_cents));
	const free_cents = free - sum(kept);
	const list = rows
		.filter(({ outcome, called_at }) => outcome === 'over_budget' && called_at === null)
		.map(({ application_id, amount_cents, state, proposed }) => ({
			id: application_id,
			amount_cents,
			open: state === waits && !proposed
		}));
	const amounts = new Map(list.map(({ id, amount_cents }) => [id, amount_cents]));
	return {
		free_cents,
		next: fromReserve(list, free_cents).map((id) => ({
			application_id: id,
			amount_cents: amounts.get(id) ?? 0
		}))
	};
}

/**
 * Calls the cases of the reserve list that the money which came free can pay, in their order: an award can then be
 * proposed for them as for the others. Returns how many.
 * @throws Refused when nobody can be called, and for somebody with an interest
 */
export async function callReserve(db: Database, person: Person, tranche_id: string): Promise<number> {
	return db.transaction().execute(async (tx) => {
		const tranche = await lockTranche(tx, person, 'grant_officer', tranche_id);
		const ranking = await lockRanking(tx, tranche_id);
		if (ranking.state !== 'confirmed') throw new NotFound('ranking');
		await refuseInterest(tx, person, 'grant_officer', tranche, 'ranked');
		const { next, free_cents } = await reserveOf(tx, tranche_id);
		if (next.length === 0) throw new Refused(NOBODY);
		const ids = next.map(({ application_id }) => application_id);
		await tx
			.updateTable('ranking_row')
			.set({ called_at: await now(tx), called_by: person.id })
			.where('ranking_id', '=', ranking.id)
			.where('application_id', 'in', ids)
			.where('called_at', 'is', null)
			.execute();
		for (const id of ids)
			await record(tx, {
				record: 'application',
				record_id: id,
				event: 'ranking.reserve_called',
				person_id: person.id,
				application_id: id,
				details: { tranche_id, free_cents }
			});
		return ids.length;
	});
}
