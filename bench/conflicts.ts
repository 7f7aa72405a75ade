import { BLANK_ENTRY } from '#lib/domain/interest/entry.ts';
import { workList } from '#lib/server/case/work-list.ts';
import type { Database } from '#lib/server/db/connect.ts';
import { addInterest, MOST_ENTRIES } from '#lib/server/interest/add.ts';
import type { Person } from '#lib/server/person/person.ts';
import { aPerson } from '#lib/server/testing/a-person.ts';

const ROUNDS = 7;

export type ConflictsMeasured = {
	/** Milliseconds for the first page of the work list, of an officer with an empty register. */
	readonly free: number;
	/** The same with as many interests as a register holds. */
	readonly tied: number;
	readonly interests: number;
	readonly barred: number;
};

/**
 * What it costs to keep an officer with a full register from their cases, in the list of everything there is.
 * @throws Error when they are kept from none, or see one
 */
export async function measureConflicts(db: Database): Promise<ConflictsMeasured> {
	const free = await aPerson(db, { roles: ['grant_officer'] });
	const tied = await aPerson(db, { roles: ['grant_officer'] });
	for (let index = 1; index <= MOST_ENTRIES; index++) {
		const kvk_number = String(50_000_000 + index);
		await addInterest(db, tied, { ...BLANK_ENTRY, kind: 'organisation', kvk_number, reason: 'Bench' });
	}
	const barred = (await list(db, free)).total - (await list(db, tied)).total;
	if (barred !== MOST_ENTRIES) throw new Error(`Somebody is kept from ${barred} of ${MOST_ENTRIES} cases`);
	return {
		free: await timed(() => list(db, free)),
		tied: await timed(() => list(db, tied)),
		interests: MOST_ENTRIES,
		barred
	};
}

const list = (db: Database, person: Person) =>
	workList(db, person, { sort: 'received', descending: false, page: 1 });

/** Milliseconds: the middle one of several rounds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
	const rounds: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		await work();
		rounds.push(performance.now() - start);
	}
	return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
