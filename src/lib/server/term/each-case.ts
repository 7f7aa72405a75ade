import type { Database, Tx } from '../db/connect.ts';

type Item = { readonly id: string; readonly application_id: string };

/**
 * Does something for each, in a transaction of its own, from the case down as everybody does. One that fails does not
 * hold up the others.
 * @returns for how many it was done
 * @throws AggregateError at the end, when some failed
 */
export async function eachCase(
	db: Database,
	items: readonly Item[],
	act: (tx: Tx, id: string) => Promise<boolean>
): Promise<number> {
	const failures: unknown[] = [];
	let done = 0;
	for (const { id, application_id } of items)
		await db
			.transaction()
			.execute(async (tx) => {
				await lockCase(tx, application_id);
				if (await act(tx, id)) done++;
			})
			.catch((error: unknown) => failures.push(error));
	if (failures.length > 0) throw new AggregateError(failures, 'Not every case could be followed up');
	return done;
}

/** Locks a case for the system, before anything in it. */
export const lockCase = (tx: Tx, application_id: string) =>
	tx
		.selectFrom('application')
		.where('id', '=', application_id)
		.select('id')
		.forUpdate()
		.executeTakeFirstOrThrow();
