import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { lockApplication } from '../application/lock.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { stopClocks } from '../db/stop-clocks.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

const NO_REASON = { nl: 'Schrijf waarom.', en: 'Write down why.', field: 'reason' } as const;

/** The officer notes that an objection or a notice of default is dealt with, and how: its clocks stop. */
export async function closeNotice(
	db: Database,
	person: Person,
	{ notice_id, reason }: { readonly notice_id: string; readonly reason: string }
): Promise<void> {
	permitRole(person, 'grant_officer');
	await db.transaction().execute(async (tx) => {
		const known = await tx
			.selectFrom('incoming_notice')
			.where('id', '=', notice_id)
			.select(['application_id', 'kind', 'closed_at'])
			.executeTakeFirst();
		if (!known) throw new NotFound('incoming_notice');
		await lockApplication(tx, person, 'grant_officer', known.application_id);
		if (reason.trim() === '') throw new Refused(NO_REASON);
		const { numUpdatedRows } = await tx
			.updateTable('incoming_notice')
			.set({ closed_by: person.id, closed_at: await now(tx), closing_reason: reason.trim() })
			.where('id', '=', notice_id)
			.where('closed_at', 'is', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return;
		await stopClocks(tx, notice_id, ['objection_decision']);
		await stopClocks(tx, notice_id, ['default', 'penalty'], 'ended');
		await record(tx, {
			record: 'incoming_notice',
			record_id: notice_id,
			event: 'incoming_notice.closed',
			person_id: person.id,
			application_id: known.application_id,
			details: { kind: known.kind, reason: reason.trim() }
		});
	});
}
