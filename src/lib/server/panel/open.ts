import { whyPanel } from '#lib/domain/review/panel.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import { conflictsOf } from '../application/conflict.ts';
import type { Tx } from '../db/connect.ts';
import { queueMail } from '../mail/queue.ts';
import { submittedScores } from '../ranking/scores.ts';
import { schemeContent } from '../tranche/queries.ts';

type Case = {
	readonly id: string;
	readonly number: string | null;
	readonly tranche_id: string;
	readonly scheme_version_id: string;
};

/**
 * Whether the panel decides on the score of a locked case whose reviews are all in; then it is put before the panel, and its chair is told.
 * Whoever submits the last review asks.
 */
export async function opensPanel(tx: Tx, application: Case): Promise<boolean> {
	const reviews = (await submittedScores(tx, [application.id])).get(application.id) ?? [];
	const levels = reviews.map(({ scores }) =>
		Object.fromEntries(Object.entries(scores).map(([code, { score }]) => [code, score]))
	);
	const because = whyPanel(await schemeContent(tx, application.scheme_version_id), levels);
	if (because.length === 0) return false;
	const { id } = await tx
		.insertInto('panel')
		.values({
			application_id: application.id,
			because: JSON.stringify(because),
			opened_at: await now(tx)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await record(tx, {
		record: 'panel',
		record_id: id,
		event: 'panel.opened',
		person_id: null,
		application_id: application.id,
		details: { because }
	});
	await tellChairs(tx, application, `/review/panel/${id}`);
	return true;
}

/** Writes to everybody who chairs the panel of the scheme and has no interest in the case. */
async function tellChairs(tx: Tx, { id, number, tranche_id }: Case, link: string): Promise<void> {
	const chairs = await tx
		.selectFrom('tranche')
		.innerJoin('person_role', (join) =>
			join.on((eb) =>
				eb.or([
					eb('person_role.scheme_id', 'is', null),
					eb('person_role.scheme_id', '=', eb.ref('tranche.scheme_id'))
				])
			)
		)
		.where('tranche.id', '=', tranche_id)
		.where('person_role.role', '=', 'panel_chair')
		.select('person_role.person_id')
		.distinct()
		.execute();
	const ids = chairs.map(({ person_id }) => person_id);
	const barred = new Set((await conflictsOf(tx, ids, id)).map(({ person_id }) => person_id));
	for (const person_id of ids.filter((chair) => !barred.has(chair)))
		await queueMail(tx, {
			person_id,
			kind: 'panel_opened',
			values: { number: number ?? '' },
			link,
			application_id: id
		});
}
