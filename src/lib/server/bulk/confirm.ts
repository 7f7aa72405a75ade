import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { itemReasons, type NewItem } from '../application/put-question.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

const NOT_TRIED = {
	nl: 'Nog niet alle aanvragen zijn nagekeken. Wacht even.',
	en: 'Not all applications have been checked yet. Wait a moment.'
};
const NOTHING = {
	nl: 'Bij geen van deze aanvragen kan dit. Er is niets te doen.',
	en: 'This is possible for none of these applications. There is nothing to do.'
};

type Yes = { readonly run_id: string; readonly items: readonly NewItem[] };

/**
 * The officer saw what will happen and says yes: from here the cases are done one by one. Saying it twice is saying it
 * once.
 * @returns how many cases are to be done
 * @throws NotFound when the run is not theirs; Refused when a case was not tried yet, none can be done, or nothing is asked
 */
export async function confirmBulk(db: Database, person: Person, { run_id, items }: Yes): Promise<number> {
	permitRole(person, 'grant_officer');
	return db.transaction().execute(async (tx) => {
		const run = await tx
			.selectFrom('bulk_run')
			.where('id', '=', run_id)
			.where('requested_by', '=', person.id)
			.select(['act', 'confirmed_at'])
			.forUpdate()
			.executeTakeFirst();
		if (!run) throw new NotFound('bulk_run');
		const { waiting, ready } = await tx
			.selectFrom('bulk_case')
			.where('run_id', '=', run_id)
			.select(({ fn }) => [
				fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
				fn.countAll<number>().filterWhere('state', '=', 'ready').as('ready')
			])
			.executeTakeFirstOrThrow();
		if (run.confirmed_at) return ready;
		if (waiting > 0) throw new Refused(NOT_TRIED);
		if (ready === 0) throw new Refused(NOTHING);
		const asked = run.act === 'ask' ? items.filter(({ text }) => text.trim() !== '') : [];
		const reasons = run.act === 'ask' ? itemReasons(asked) : [];
		if (reasons.length > 0) throw new Refused(...reasons);
		await tx
			.updateTable('bulk_run')
			.set({ items: JSON.stringify(asked), confirmed_at: await now(tx) })
			.where('id', '=', run_id)
			.execute();
		await record(tx, {
			record: 'bulk_run',
			record_id: run_id,
			event: 'bulk.confirmed',
			person_id: person.id,
			details: { act: run.act, cases: ready }
		});
		await enqueue(tx, 'bulk', { run_id }, `bulk ${run_id}`);
		return ready;
	});
}
