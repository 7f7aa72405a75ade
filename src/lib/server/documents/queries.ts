import { sql } from 'kysely';
import { hiddenFrom, plainFileName, type BlindField } from '#lib/domain/review/blind.ts';
import type { Database, Reader } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { record } from '../audit/record.ts';
import { visible, type Capacity } from '../application/visible.ts';
import type { Person } from '../person/person.ts';
import { blindOf } from '../review/queue.ts';

type Kind = Tables['document']['kind'];

const APPLIED = ['quote', 'question', 'answer'] as const satisfies readonly Kind[];
const CLAIMED = ['invoice', 'payment_proof', 'deliverable'] as const satisfies readonly Kind[];

/** Which documents of a case each role reads (who sees what); the payment and ranking files belong to no case. */
const OF_A_CASE: Readonly<Record<Capacity, readonly Kind[]>> = {
	applicant: [...APPLIED, ...CLAIMED, 'submission', 'message', 'objection', 'letter'],
	reviewer: ['quote', 'question'],
	panel_chair: ['quote', 'question'],
	grant_officer: [...APPLIED, 'submission', 'message', 'objection', 'letter'],
	decision_maker: [...APPLIED, ...CLAIMED, 'submission', 'message', 'objection', 'letter'],
	claims_officer: [...APPLIED, ...CLAIMED, 'letter'],
	payment_preparer: ['quote', 'invoice', 'payment_proof', 'deliverable', 'letter'],
	payment_releaser: ['quote', 'invoice', 'payment_proof', 'deliverable', 'letter'],
	auditor: [...APPLIED, ...CLAIMED, 'submission', 'message', 'objection', 'letter']
};
const WITHOUT_CASE: Readonly<Partial<Record<Kind, readonly Capacity[]>>> = {
	payment_file: ['payment_preparer', 'payment_releaser', 'auditor'],
	ranking_file: ['grant_officer', 'decision_maker', 'auditor']
};
const CAPACITIES = Object.keys(OF_A_CASE) as Capacity[];

export type Download = Pick<Tables['document'], 'kind' | 'file_name' | 'media_type' | 'size_bytes'> & {
	readonly id: string;
	readonly bytes: Buffer;
};

/**
 * A document with its bytes, when this person may read it in any of their roles; null when there is none or it is
 * not theirs to see. What only the auditor's role opens is logged.
 */
export async function download(db: Database, person: Person, id: string): Promise<Download | null> {
	const document = await db
		.selectFrom('document')
		.where('id', '=', id)
		.select(['id', 'kind', 'file_name', 'media_type', 'size_bytes', 'application_id', 'sha256'])
		.executeTakeFirst();
	if (!document) return null;
	const { application_id, sha256: _sha256, ...shown } = document;
	const hidden = application_id === null ? null : await hiddenInReview(db, person, application_id);
	if (hidden?.has('files')) return null;
	const capacity =
		application_id === null
			? await roleFor(db, person, document)
			: await capacityFor(db, person, application_id, document.kind);
	if (!capacity) return null;
	if (capacity === 'auditor')
		await db.transaction().execute((tx) =>
			record(tx, {
				record: 'document',
				record_id: id,
				event: 'document.viewed',
				person_id: person.id,
				application_id,
				details: { kind: document.kind, file_name: document.file_name }
			})
		);
	const { bytes } = await db
		.selectFrom('document_content')
		.innerJoin('document', 'document.sha256', 'document_content.sha256')
		.where('document.id', '=', id)
		.select('bytes')
		.executeTakeFirstOrThrow();
	return { ...shown, bytes, ...(hidden?.has('file_names') ? { file_name: plainFileName(shown) } : {}) };
}

/**
 * What the scheme keeps from this person as a reviewer of the case, whatever else they are: who scores it blind sees it
 * in no other role. null for anybody else.
 */
async function hiddenInReview(
	db: Reader,
	person: Person,
	application_id: string
): Promise<ReadonlySet<BlindField> | null> {
	const review = await db
		.selectFrom('review')
		.innerJoin('application', 'application.id', 'review.application_id')
		.innerJoin('scheme_version', 'scheme_version.id', 'application.scheme_version_id')
		.where('application.id', '=', application_id)
		.where('reviewer_id', '=', person.id)
		.where('review.state', 'in', ['assigned', 'declared', 'submitted'])
		.select(['review.state', 'application.state as application_state', blindOf.as('blind')])
		.executeTakeFirst();
	if (!review) return null;
	const { state, application_state, blind } = review;
	return hiddenFrom(blind ?? undefined, { review: state, application: application_state });
}

/**
 * The first role in which this person may read a document of many cases. Only an auditor reads it when they have an
 * interest in one of them (Awb 2:4); a confirmed ranking is public.
 */
async function roleFor(
	db: Reader,
	person: Person,
	document: { readonly id: string; readonly kind: Kind; readonly sha256: string }
): Promise<Capacity | null> {
	const role = WITHOUT_CASE[document.kind]?.find((one) => person.roles.includes(one)) ?? null;
	if (role === null || role === 'auditor' || !(await holdsHidden(db, person, document))) return role;
	return person.roles.includes('auditor') ? 'auditor' : null;
}

/** The log tells what stood in a file, also when a ranking was returned or a payment went into another batch since. */
async function holdsHidden(
	db: Reader,
	person: Person,
	{ id, sha256 }: { readonly id: string; readonly sha256: string }
): Promise<boolean> {
	const { rows } = await sql`
		select from application
		where application.id in (select application_id from conflicts_of(array[${person.id}::uuid]))
		and (
			exists (
				select from audit_event e join payment_batch b on b.number = e.details ->> 'batch'
				where e.application_id = application.id and e.event = 'payment.prepared' and b.file_document_id = ${id}
			)
			or exists (
				select from audit_event e
				where e.event = 'ranking.fixed' and e.details ->> 'sha256' = ${sha256}
				and e.details ->> 'tranche_id' = application.tranche_id::text
				and not exists (select from ranking r where r.file_document_id = ${id} and r.state = 'confirmed')
			)
		)
		limit 1`.execute(db);
	return rows.length > 0;
}

/** The first role in which this person may read this kind of document of the case. */
async function capacityFor(
	db: Reader,
	person: Person,
	application_id: string,
	kind: Kind
): Promise<Capacity | null> {
	for (const capacity of CAPACITIES) {
		if (!person.roles.includes(capacity) || !OF_A_CASE[capacity].includes(kind)) continue;
		const seen = await db
			.selectFrom('application')
			.where('id', '=', application_id)
			.where(visible(person, capacity))
			.$if(capacity === 'reviewer', (query) =>
				query.where(({ exists, selectFrom }) =>
					exists(
						selectFrom('review')
							.whereRef('review.application_id', '=', 'application.id')
							.where('reviewer_id', '=', person.id)
							.where('review.state', 'in', ['declared', 'submitted'])
							.select(sql`1`.as('one'))
					)
				)
			)
			.select('id')
			.executeTakeFirst();
		if (seen) return capacity;
	}
	return null;
}
