import { sql } from 'kysely';
import type { Database, Reader } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { record } from '../audit/record.ts';
import { visible, type Capacity } from '../application/visible.ts';
import type { Person } from '../person/person.ts';

type Kind = Tables['document']['kind'];

const APPLIED = ['quote', 'question', 'answer'] as const satisfies readonly Kind[];
const CLAIMED = ['invoice', 'payment_proof', 'deliverable'] as const satisfies readonly Kind[];

/** Which documents of a case each role reads (who sees what); the payment and ranking files belong to no case. */
const OF_A_CASE: Readonly<Record<Capacity, readonly Kind[]>> = {
	applicant: [...APPLIED, ...CLAIMED, 'submission', 'message', 'objection', 'letter'],
	reviewer: ['quote', 'question'],
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
		.select(['id', 'kind', 'file_name', 'media_type', 'size_bytes', 'application_id'])
		.executeTakeFirst();
	if (!document) return null;
	const { application_id, ...shown } = document;
	const capacity =
		application_id === null
			? (WITHOUT_CASE[document.kind]?.find((role) => person.roles.includes(role)) ?? null)
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
	return { ...shown, bytes };
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
