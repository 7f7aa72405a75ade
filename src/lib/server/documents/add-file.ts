import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { attach, type Subject } from './attach.ts';
import { judge } from './judge.ts';

/**
 * Adds a file to a question of one's own application, on its own: judged first, so that a large photo keeps nobody
 * waiting for the case. Returns the attachment's id.
 * @throws as `attach`
 */
export async function addFile(
	db: Database,
	person: Person,
	{ file, field, ...subject }: Subject & { readonly file: File; readonly field: string }
): Promise<string> {
	const judged = await judge(file, field);
	return db.transaction().execute((tx) => attach(tx, person, { ...subject, file: judged, field }));
}
