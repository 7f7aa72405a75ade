import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Answers, RequestedLine } from '#lib/domain/application/answers.ts';
import type { Requested } from '#lib/domain/application/requested.ts';
import { NotFound } from '#lib/domain/refusal.ts';
import { caseAlias, hiddenFrom, type BlindField } from '#lib/domain/review/blind.ts';
import { visible } from '../application/visible.ts';
import type { Reader } from '../db/connect.ts';
import { attachmentsOf } from '../documents/attachments.ts';
import type { Person } from '../person/person.ts';
import { blindedApplicant, blindedFiles, blindedLine, hiddenNames, masked } from './blinded.ts';
import { careTypeName, reviewDueOn } from './queue.ts';

/**
 * One's own review. Before the declaration of no interest only who the applicant is; after it what the scheme lets a
 * reviewer read, and never the bank account, contact data or the rules. What the scheme hides at this stage is left
 * out here, and its names are taken out of the texts: it never leaves the server.
 * @throws NotFound when it is not theirs, was given back, or they have an interest
 */
export async function reviewSheet(db: Reader, person: Person, review_id: string) {
	const row = await db
		.selectFrom('application')
		.where(visible(person, 'reviewer'))
		.innerJoin('review', 'review.application_id', 'application.id')
		.innerJoin('organisation', 'organisation.id', 'application.organisation_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.leftJoin('term', (join) =>
			join.onRef('term.record_id', '=', 'application.id').on('term.kind', '=', 'decision')
		)
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
			'organisation.kvk_number',
			'organisation.city',
			'content',
			careTypeName.as('care_type'),
			reviewDueOn.as('due_on')
		])
		.executeTakeFirst();
	if (!row) throw new NotFound('review');
	const { requested, kvk_number: _kvk_number, ...review } = row;
	const hidden = hiddenFrom(row.content.blind, { review: row.state, application: row.application_state });
	const opened = row.state === 'declared' || row.state === 'submitted';
	return {
		...review,
		...blindedApplicant(row, hidden),
		alias: caseAlias(row.id),
		hidden,
		requested: opened ? (requested as Requested | null) : null,
		text: opened ? await reviewersText(db, row, hidden) : null,
		scores: opened ? await scoresOf(db, row.id) : [],
		note: opened ? await noteOf(db, row.id) : null,
		others: row.state === 'submitted' ? await otherReviews(db, row.application_id, row.id) : []
	};
}

const READ: readonly (keyof Answers)[] = ['kinds', 'assessment', 'plan', 'extra'];

type Case = {
	readonly application_id: string;
	readonly name: string;
	readonly kvk_number: string;
	readonly city: string;
	readonly number: string | null;
};

/** The answers, services and files that this reviewer reads. */
async function reviewersText(db: Reader, of: Case, hidden: ReadonlySet<BlindField>) {
	const sections = await db
		.selectFrom('application_section')
		.where('application_id', '=', of.application_id)
		.where('section', 'in', READ)
		.select(['section', 'answers'])
		.execute();
	const lines = await linesWithQuotes(db, of.application_id);
	const names = hiddenNames(of, lines, hidden);
	return {
		sections: Object.fromEntries(
			sections.map(({ section, answers }) => [section, masked(answers, names)])
		) as Partial<Pick<Answers, 'kinds' | 'assessment' | 'plan' | 'extra'>>,
		lines: lines.map((line) => blindedLine(line, hidden)),
		question_files: blindedFiles(await attachmentsOf(db, of.application_id, { place: 'question' }), hidden)
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

/** What this reviewer wrote and marked for themselves. */
async function noteOf(db: Reader, review_id: string) {
	const note = await db
		.selectFrom('review_note')
		.where('review_id', '=', review_id)
		.select(['words', 'highlights'])
		.executeTakeFirst();
	return note ?? { words: '', highlights: [] };
}

/** The other submitted reviews, without their authors: only for who has submitted their own. */
async function otherReviews(db: Reader, application_id: string, own_id: string) {
	const others = await db
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
		.orderBy('submitted_at')
		.select(['id', 'submitted_at'])
		.execute();
	return Promise.all(
		others.map(async ({ id, submitted_at }) => ({ submitted_at, scores: await scoresOf(db, id) }))
	);
}
