import { sql } from 'kysely';
import type { Tx } from '../db/connect.ts';

type Which =
	{ readonly ids: readonly string[] } | { readonly subject_id: string; readonly part?: string | null };

/**
 * Takes files away, with their documents and the bytes nothing else uses. The caller has locked the case and judged
 * that the question is open.
 */
export async function dropAttachments(tx: Tx, which: Which): Promise<void> {
	const dropped = await tx
		.deleteFrom('attachment')
		.$if('ids' in which, (query) => query.where('id', 'in', 'ids' in which ? which.ids : []))
		.$if('subject_id' in which, (query) =>
			query.where('subject_id', '=', 'subject_id' in which ? which.subject_id : '')
		)
		.$if('part' in which, (query) =>
			query.where('part', 'is not distinct from', 'part' in which ? (which.part ?? null) : null)
		)
		.returning(['document_id', 'sha256'])
		.execute();
	if (dropped.length === 0) return;
	const documents = dropped.map(({ document_id }) => document_id);
	await tx.deleteFrom('document').where('id', 'in', documents).execute();
	const contents = dropped.map((one) => one.sha256);
	await tx
		.deleteFrom('document_content')
		.where('sha256', 'in', contents)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('document')
						.whereRef('document.sha256', '=', 'document_content.sha256')
						.select(sql`1`.as('one'))
				)
			)
		)
		.execute();
}
