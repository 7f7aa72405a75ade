import { dateInAmsterdam } from '../clock.ts';
import type { Reader } from '../db/connect.ts';

/** The objection to a decision that has not been dealt with, however it came in. */
export const openObjection = (db: Reader, decision_id: string) =>
	db
		.selectFrom('incoming_notice')
		.where('decision_id', '=', decision_id)
		.where('kind', '=', 'objection')
		.where('closed_at', 'is', null)
		.select('id')
		.executeTakeFirst();

/** The objections on a case that the caller may see, the latest first, with what was written and when is decided. */
export const objectionsOf = (db: Reader, application_id: string) =>
	db
		.selectFrom('incoming_notice')
		.innerJoin('decision', 'decision.id', 'incoming_notice.decision_id')
		.leftJoin('objection', 'notice_id', 'incoming_notice.id')
		.leftJoin('term', (join) =>
			join.onRef('term.record_id', '=', 'incoming_notice.id').on('term.kind', '=', 'objection_decision')
		)
		.where('incoming_notice.application_id', '=', application_id)
		.where('incoming_notice.kind', '=', 'objection')
		.orderBy('registered_at', 'desc')
		.select([
			'incoming_notice.id',
			'incoming_notice.decision_id',
			'decision.kind as decision_kind',
			'channel',
			'received_on',
			'timely',
			'grounds',
			'wish',
			'hearing',
			'late_reason',
			'withdrawn_at',
			'closed_at',
			'term.end_on as decide_by'
		])
		.execute();

/**
 * What can be objected to on a case: its announced decisions, the latest first, without those that were objected to: only
 * after withdrawing that can one object again.
 */
export async function objectable(db: Reader, application_id: string) {
	const rows = await db
		.selectFrom('decision')
		.where('application_id', '=', application_id)
		.where('state', '=', 'announced')
		.where('objection_until', 'is not', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('incoming_notice')
						.leftJoin('objection', 'notice_id', 'incoming_notice.id')
						.whereRef('incoming_notice.decision_id', '=', 'decision.id')
						.where('incoming_notice.kind', '=', 'objection')
						.where('objection.withdrawn_at', 'is', null)
						.select('incoming_notice.id')
				)
			)
		)
		.orderBy('announced_at', 'desc')
		.select(['id', 'kind', 'amount_cents', 'announced_at', 'objection_until'])
		.execute();
	return rows.flatMap(({ announced_at, objection_until, ...row }) =>
		announced_at && objection_until
			? [{ ...row, objection_until, announced_on: dateInAmsterdam(announced_at) }]
			: []
	);
}
