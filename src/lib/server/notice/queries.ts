import type { Reader } from '../db/connect.ts';

/** What came in on a case that the caller may see, the latest first, with what was written in the portal. */
export const noticesOf = (db: Reader, application_id: string) =>
	db
		.selectFrom('incoming_notice')
		.innerJoin('person', 'person.id', 'incoming_notice.registered_by')
		.leftJoin('term as penalty', (join) =>
			join.onRef('penalty.record_id', '=', 'incoming_notice.id').on('penalty.kind', '=', 'penalty')
		)
		.leftJoin('objection', 'notice_id', 'incoming_notice.id')
		.where('incoming_notice.application_id', '=', application_id)
		.orderBy('received_on', 'desc')
		.orderBy('registered_at', 'desc')
		.select([
			'incoming_notice.id',
			'incoming_notice.kind',
			'channel',
			'posted_on',
			'received_on',
			'committee',
			'timely',
			'closed_at',
			'closing_reason',
			'penalty.started_on as penalty_from',
			'penalty.stopped_on as penalty_stopped_on',
			'person.name as registered_by',
			'grounds',
			'wish',
			'hearing',
			'late_reason'
		])
		.execute();
export type Notice = Awaited<ReturnType<typeof noticesOf>>[number];
