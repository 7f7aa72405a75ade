import { createHash } from 'node:crypto';
import { now } from '../clock.ts';
import type { Tx } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';

/** 10 MB: the most a document may be. */
export const MOST_BYTES = 10 * 1024 * 1024;

type NewDocument = {
	readonly bytes: Uint8Array;
	readonly kind: Tables['document']['kind'];
	readonly file_name: string;
	readonly media_type: Tables['document']['media_type'];
	readonly application_id: string | null;
	readonly created_by: string | null;
};

/** The SHA-256 of bytes in hexadecimal: the name of a content. */
export const sha256 = (bytes: Uint8Array | string): string =>
	createHash('sha256').update(bytes).digest('hex');

/** Stores a document; the same content is kept once, however often it is used. Returns its id. */
export async function store(tx: Tx, document: NewDocument): Promise<string> {
	const { bytes, ...named } = document;
	const hash = sha256(bytes);
	await tx
		.insertInto('document_content')
		.values({ sha256: hash, bytes: Buffer.from(bytes) })
		.onConflict((conflict) => conflict.column('sha256').doNothing())
		.execute();
	const { id } = await tx
		.insertInto('document')
		.values({ ...named, sha256: hash, size_bytes: bytes.byteLength, created_at: await now(tx) })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}
