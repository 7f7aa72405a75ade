import type { Tx } from '../db/connect.ts';
import { putBackLines } from './put-back-lines.ts';

/**
 * Puts back the answers of an application as they were sent: those saved since a request that was not answered count for
 * nothing. What was typed stays in the history of its section; a section that was not there goes. The caller has locked
 * the case.
 */
export async function putBackSent(tx: Tx, application_id: string, since: Date): Promise<void> {
	await putBackLines(tx, application_id, since);
	const changed = await tx
		.selectFrom('application_section')
		.where('application_id', '=', application_id)
		.where('saved_at', '>=', since)
		.select(['section', 'version'])
		.execute();
	for (const { section, version } of changed) {
		const sent = await tx
			.selectFrom('application_section_history')
			.where('application_id', '=', application_id)
			.where('section', '=', section)
			.where('saved_at', '<', since)
			.orderBy('version', 'desc')
			.select(['answers', 'saved_by', 'saved_at'])
			.executeTakeFirst();
		if (sent)
			await tx
				.updateTable('application_section')
				.set({ ...sent, answers: JSON.stringify(sent.answers), version: version + 1 })
				.where('application_id', '=', application_id)
				.where('section', '=', section)
				.execute();
		else
			await tx
				.deleteFrom('application_section')
				.where('application_id', '=', application_id)
				.where('section', '=', section)
				.execute();
	}
}
