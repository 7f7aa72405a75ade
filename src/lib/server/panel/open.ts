import { whyPanel } from '#lib/domain/review/panel.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import { submittedScores } from '../ranking/scores.ts';
import { schemeContent } from '../tranche/queries.ts';

/**
 * Whether the panel decides on the score of a locked case whose reviews are all in; then it is put before the panel.
 * Whoever submits the last review asks.
 */
export async function opensPanel(
	tx: Tx,
	application: { readonly id: string; readonly scheme_version_id: string }
): Promise<boolean> {
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
	return true;
}
