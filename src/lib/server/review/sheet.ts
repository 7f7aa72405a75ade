import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Answers, RequestedLine } from '#lib/domain/application/answers.ts';
import type { Requested } from '#lib/domain/application/requested.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import { attachmentsOf } from '../documents/attachments.ts';
import type { Person } from '../person/person.ts';
import { decisionClock } from '../term/queries.ts';
import { careTypeName } from './queue.ts';

/**
 * One's own review. Before the declaration of no interest only the applicant's name and place; after it what the
 * scheme lets a reviewer read, and never the bank account, contact data or the rules.
 * @throws NotFound when it is not theirs, was given back, or they have an interest
 */
export async function reviewSheet(db: Reader, person: Person, review_id: string) {
	const row = await db
		.selectFrom('application')
		.where(visible(person, 'reviewer'))
		.innerJoin('review', 'review.application_id', 'application.id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.where('review.id', '=', review_id)
		.where('review.reviewer_id', '=', person.id)
		.select([
			'review.id',
			'review.state',
			'review.version',
			'review.saved_at',
			'review.submitted_at',
			'application.id as application_id',
			'application.number',
			'application.state as application_state',
			'application.requested_cents',
			'application.requested',
			'organisation.name',
			'organisation.city',
			'content',
			careTypeName.as('care_type')
		])
		.executeTakeFirst();
	if (!row) throw new NotFound('review');
	const { requested, ...review } = row;
	const clock = await decisionClock(db, row.application_id);
	const opened = row.state === 'declared' || row.state === 'submitted';
	return {
		...review,
		due_on: clock?.end_on ?? null,
		requested: opened ? (requested as Requested | null) : null,
		text: opened ? await reviewersText(db, row.application_id) : null,
		scores: opened ? await scoresOf(db, row.id) : [],
		other: row.state === 'submitted' ? await otherReview(db, row.application_id, row.id) : null
	};
}

const READ: readonly (keyof Answers)[] = ['kinds', 'assessment', 'plan', 'extra'];

/** The answers, services and files a reviewer reads. */
async function reviewersText(db: Reader, application_id: string) {
	const sections = await db
		.selectFrom('application_section')
		.where('application_id', '=', application_id)
		.where('section', 'in', READ)
		.select(['section', 'answers'])
		.execute();
	return {
		sections: Object.fromEntries(sections.map(({ section, answers }) => [section, answers])) as Partial<
			Pick<Answers, 'kinds' | 'assessment' | 'plan' | 'extra'>
		>,
		lines: await linesWithQuotes(db, application_id),
		question_files: await attachmentsOf(db, application_id, { place: 'question' })
	};
}

/** The services asked for with their quotes, in the order in which they were added. */
export async function linesWithQuotes(db: Reader, application_id: string) {
	const lines = await db
		.selectFrom('application_line')
		.where('application_line.application_id', '=', application_id)
		.orderBy('position')
		.select([
			'application_line.id',
			'application_line.kind',
			'service_code',
			'supplier_name',
			'supplier_kvk',
			'planned_order_on',
			'net_cents',
			'vat_cents',
			'vat_recoverable_percent',
			'hardware'
		])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('attachment')
					.innerJoin('document', 'document.id', 'attachment.document_id')
					.whereRef('attachment.subject_id', '=', 'application_line.id')
					.where('place', '=', 'quote')
					.orderBy('attachment.position')
					.select(['document_id', 'file_name', 'media_type', 'size_bytes'])
			).as('quote_files')
		)
		.execute();
	return lines.map((line) => ({
		...line,
		quotes: line.quote_files.length
	})) satisfies readonly RequestedLine[];
}

async function scoresOf(db: Reader, review_id: string) {
	return db
		.selectFrom('review_score')
		.where('review_id', '=', review_id)
		.select(['criterion', 'score', 'reason'])
		.execute();
}

/** The other submitted review, without its author: only for who has submitted their own. */
async function otherReview(db: Reader, application_id: string, own_id: string) {
	const other = await db
		.selectFrom('review')
		.where('application_id', '=', application_id)
		.where('id', '<>', own_id)
		.where('state', '=', 'submitted')
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('review as own')
					.where('own.id', '=', own_id)
					.where('own.state', '=', 'submitted')
					.select(sql`1`.as('one'))
			)
		)
		.select(['id', 'submitted_at'])
		.executeTakeFirst();
	return other ? { submitted_at: other.submitted_at, scores: await scoresOf(db, other.id) } : null;
}
