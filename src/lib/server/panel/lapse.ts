import { PANEL } from '#lib/domain/review/panel-lifecycle.ts';
import type { Actor } from '#lib/domain/roles.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connect.ts';
import { move } from '../db/move.ts';

/**
 * A review of a locked case no longer counts: a panel that stood on it lapses, with what it decided kept. Nothing when
 * there was none.
 */
export async function lapsePanel(tx: Tx, actor: Actor, application_id: string): Promise<void> {
	const panel = await tx
		.selectFrom('panel')
		.where('application_id', '=', application_id)
		.where('state', '<>', 'lapsed')
		.select(['id', 'state'])
		.forUpdate()
		.executeTakeFirst();
	if (!panel) return;
	await move(tx, PANEL, panel, 'lapse', actor);
	await record(tx, {
		record: 'panel',
		record_id: panel.id,
		event: 'panel.lapsed',
		person_id: actor.person_id,
		application_id
	});
}
