import type { RankingState } from '../../domain/ranking/lifecycle.ts';
import { sum } from '../../domain/money.ts';
import { NotFound } from '../../domain/refusal.ts';
import type { Reader } from '../db/connect.ts';
import { officeCapacity } from './office-capacity.ts';
import type { Person } from '../person/person.ts';
import { drawUp, storedFile, type RankingFile } from './file.ts';
import { publicDraw, type PublicDraw } from './draw-file.ts';
import { reserveOf, type Reserve } from './reserve.ts';
import { inTheWay, type InTheWay } from './in-the-way.ts';
import { isClosed, tranchesOf, visibleIn, type OfficeTranche } from './tranche.ts';

export type RankingRow = RankingFile['rows'][number] & {
	readonly application_id: string;
	/** null: an organisation this person has an interest in. */
	readonly name: string | null;
	readonly place: string | null;
	/** Called from the reserve list: it is awarded after all. */
	readonly called: boolean;
};

/** The ranking of a closed tranche: as it would be now, or as it was fixed. */
export type RankingView = {
	readonly tranche: OfficeTranche;
	readonly state: RankingState;
	readonly file: Omit<RankingFile, 'rows'>;
	readonly rows: readonly RankingRow[];
	/** What is left of the money after the cases that fit. */
	readonly left_cents: number;
	readonly in_the_way: readonly InTheWay[];
	readonly document: { readonly id: string; readonly sha256: string } | null;
	readonly fixed: { readonly by: string; readonly person_id: string; readonly at: Date } | null;
	readonly confirmed: { readonly by: string; readonly at: Date } | null;
	readonly returned_reason: string | null;
	/** The lottery as the public knows it. */
	readonly draw: PublicDraw | null;
	/** What came free since the ranking was confirmed, and for whom; null before that. */
	readonly reserve: Reserve | null;
};

/**
 * Every scored case of a closed tranche in its order, with the budget line and what keeps the ranking from being
 * fixed. Before it was fixed for the first time nothing has been drawn: equal cases then stand in a provisional order.
 * @throws NotFound when the tranche is not theirs, or not closed
 */
export async function conceptRanking(db: Reader, person: Person, tranche_id: string): Promise<RankingView> {
	const tranche = await tranchesOf(db, person, ['grant_officer', 'decision_maker'])
		.where('tranche.id', '=', tranche_id)
		.executeTakeFirst();
	if (!tranche || !(await isClosed(db, tranche))) throw new NotFound('tranche');
	const ranking = await rankingOfTranche(db, tranche_id);
	const state = ranking?.state ?? 'concept';
	const frozen = state !== 'concept' && ranking?.file_document_id;
	const { rows, ...file } = frozen
		? await storedFile(db, frozen)
		: (await drawUp(db, tranche, ranking?.seed ?? '')).file;
	return {
		tranche,
		state,
		file,
		rows: await named(db, person, tranche_id, rows),
		left_cents: file.available_cents - sum(rows.map(({ awarded_cents }) => awarded_cents)),
		in_the_way: state === 'concept' ? await inTheWay(db, tranche) : [],
		document: frozen && ranking?.sha256 ? { id: frozen, sha256: ranking.sha256 } : null,
		fixed:
			frozen && ranking?.fixed_by && ranking.fixed_at
				? { by: ranking.fixer ?? '', person_id: ranking.fixed_by, at: ranking.fixed_at }
				: null,
		confirmed: ranking?.confirmed_at ? { by: ranking.confirmer ?? '', at: ranking.confirmed_at } : null,
		returned_reason: state === 'concept' ? (ranking?.returned_reason ?? null) : null,
		draw: await publicDraw(db, tranche_id),
		reserve: state === 'confirmed' ? await reserveOf(db, tranche_id) : null
	};
}

const rankingOfTranche = (db: Reader, tranche_id: string) =>
	db
		.selectFrom('ranking')
		.leftJoin('person as fixer', 'fixer.id', 'ranking.fixed_by')
		.leftJoin('person as confirmer', 'confirmer.id', 'ranking.confirmed_by')
		.where('tranche_id', '=', tranche_id)
		.selectAll('ranking')
		.select(['fixer.name as fixer', 'confirmer.name as confirmer'])
		.executeTakeFirst();

async function named(
	db: Reader,
	person: Person,
	tranche_id: string,
	rows: RankingFile['rows']
): Promise<RankingRow[]> {
	const seen = await visibleIn(db, person, officeCapacity(person), tranche_id);
	const cases = await db
		.selectFrom('application')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.leftJoin('ranking_row', 'ranking_row.application_id', 'application.id')
		.where('tranche_id', '=', tranche_id)
		.where('number', 'is not', null)
		.select(['application.id', 'number', 'name', 'city', 'called_at'])
		.execute();
	const byNumber = new Map(cases.map((one) => [one.number, one]));
	return rows.flatMap((row) => {
		const one = byNumber.get(row.number);
		if (!one) return [];
		const open = seen.has(one.id);
		return {
			...row,
			application_id: one.id,
			name: open ? one.name : null,
			place: open ? one.city : null,
			called: one.called_at !== null
		};
	});
}
