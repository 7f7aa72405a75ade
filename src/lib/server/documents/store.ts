import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import { sha256 } from '../sha256.ts';

type NewDocument = {
	readonly bytes: Uint8Array;
	readonly kind: Tables['document']['kind'];
	readonly file_name: string;
	readonly media_type: Tables['document']['media_type'];
	readonly application_id: string | null;
	readonly created_by: string | null;
};

/** Stores a document; the same content is kept once, however often it is used. Returns its id. */
export async function store(tx: Tx, document: NewDocument): Promise<string> {
	const { bytes, ...named } = document;
	const hash = sha256(bytes);
	await keep(tx, hash, bytes);
	const { id } = await tx
		.insertInto('document')
		.values({ ...named, sha256: hash, size_bytes: bytes.byteLength, created_at: await now(tx) })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** Keeps bytes once. Who removes the last use of the same bytes at this moment goes first, and then they are kept anew. */
async function keep(tx: Tx, hash: string, bytes: Uint8Array): Promise<void> {
	for (let kept = false; !kept;) {
		await tx
			.insertInto('document_content')
			.values({ sha256: hash, bytes: Buffer.from(bytes) })
			.onConflict((conflict) => conflict.column('sha256').doNothing())
			.execute();
		const held = await tx
			.selectFrom('document_content')
			.where('sha256', '=', hash)
			.select('sha256')
			.forKeyShare()
			.executeTakeFirst();
		kept = held !== undefined;
	}
}
