import { solveInThread } from '../assignment/in-thread.ts';
import { readProblem } from '../assignment/read-problem.ts';
import type { Reader } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { caseHeads } from './heads.ts';

/** Who would review which case; fewer reviewers than places means that there are not enough people. */
export type Proposed = Awaited<ReturnType<typeof caseHeads>>[number] & {
	readonly reviewers: readonly {
		readonly id: string;
		readonly name: string;
		/** The reviews they have in the tranche already. */
		readonly open_reviews: number;
	}[];
};

/** Proposes reviewers for several cases at once: per tranche the best assignment over those cases (docs/decisions/0013). */
export async function proposeReviewers(
	db: Reader,
	person: Person,
	ids: readonly string[]
): Promise<Proposed[]> {
	const heads = await caseHeads(db, person, ids);
	const chosen = new Map<string, readonly string[]>();
	const held = new Map<string, number>();
	for (const [tranche_id, of] of Map.groupBy(heads, (head) => head.tranche_id)) {
		const only = of.map(({ id }) => id);
		const problem = await readProblem(db, { tranche_id, officer: person, only });
		for (const reviewer of problem.reviewers) held.set(reviewer.id, reviewer.held);
		for (const [id, reviewer_ids] of await solveInThread(problem)) chosen.set(id, reviewer_ids);
	}
	const names = await db
		.selectFrom('person')
		.where('id', 'in', [person.id, ...new Set([...chosen.values()].flat())])
		.select(['id', 'name'])
		.execute();
	return heads.map((head) => ({
		...head,
		reviewers: (chosen.get(head.id) ?? []).map((id) => ({
			id,
			name: names.find((one) => one.id === id)?.name ?? '',
			open_reviews: held.get(id) ?? 0
		}))
	}));
}
