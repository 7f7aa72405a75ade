import type { Database, Reader } from '../db/connect.ts';
import { store } from '../documents/store.ts';

/** The document with what was submitted; undefined while it is being made. The caller has judged who may see it. */
export const submissionDocument = (db: Reader, application_id: string) =>
	db
		.selectFrom('document')
		.where('application_id', '=', application_id)
		.where('kind', '=', 'submission')
		.select(['id', 'file_name', 'media_type', 'size_bytes'])
		.executeTakeFirst();

/** Keeps the drawn document of a submission. Drawn again, the first one stays. */
export async function keepSubmission(
	db: Database,
	{ application_id, number, bytes }: { application_id: string; number: string; bytes: Uint8Array }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await tx
			.selectFrom('application')
			.where('id', '=', application_id)
			.select('id')
			.forUpdate()
			.executeTakeFirstOrThrow();
		if (await submissionDocument(tx, application_id)) return;
		await store(tx, {
			bytes,
			kind: 'submission',
			media_type: 'application/pdf',
			file_name: `${number}.pdf`,
			application_id,
			created_by: null
		});
	});
}
