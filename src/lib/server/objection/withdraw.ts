import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { Text } from '#lib/domain/text.ts';
import { lockOwnAsMember } from '../application/lock-own.ts';
import { record } from '../audit/record.ts';
import { now, today } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { stopClocks } from '../db/stop-clocks.ts';
import { mailApplicant } from '../mail/applicant.ts';
import type { Person } from '../person/person.ts';

const CLOSED: Text = {
	nl: 'Dit bezwaar is al afgehandeld. U kunt het niet meer intrekken.',
	en: 'This objection has been dealt with already. You can no longer withdraw it.'
};
/** As an officer would write it; what is stored with the case is in the language of the administration. */
const WITHDRAWN = 'Ingetrokken door de indiener in de portal.';

type Which = { readonly application_id: string; readonly notice_id: string };

/**
 * Withdraws an objection (Awb 6:21): its clock ends. Withdrawing it again changes nothing. It cannot be undone once the
 * term has passed, so an adviser leaves it to the organisation.
 */
export async function withdrawObjection(
	db: Database,
	person: Person,
	{ application_id, notice_id }: Which
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await lockOwnAsMember(tx, person, application_id);
		const notice = await tx
			.selectFrom('incoming_notice')
			.innerJoin('objection', 'notice_id', 'incoming_notice.id')
			.where('incoming_notice.id', '=', notice_id)
			.where('application_id', '=', application_id)
			.select(['closed_at', 'withdrawn_at'])
			.executeTakeFirst();
		if (!notice) throw new NotFound('incoming_notice');
		if (notice.withdrawn_at) return;
		if (notice.closed_at) throw new Refused(CLOSED);
		const at = await now(tx);
		await tx
			.updateTable('incoming_notice')
			.set({ closed_by: person.id, closed_at: at, closing_reason: WITHDRAWN })
			.where('id', '=', notice_id)
			.execute();
		await tx
			.updateTable('objection')
			.set({ withdrawn_at: at, withdrawn_by: person.id })
			.where('notice_id', '=', notice_id)
			.execute();
		await stopClocks(tx, notice_id, ['objection_decision'], 'ended');
		await record(tx, {
			record: 'incoming_notice',
			record_id: notice_id,
			event: 'objection.withdrawn',
			person_id: person.id,
			application_id
		});
		const on = await today(tx);
		await mailApplicant(tx, application_id, {
			kind: 'objection_withdrawn',
			values: ({ number, day }) => ({ number, received: day(on) }),
			about: { record: 'incoming_notice', record_id: notice_id }
		});
	});
}
