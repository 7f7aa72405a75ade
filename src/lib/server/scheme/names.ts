import { sql } from 'kysely';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import type { Reader } from '../db/connect.ts';

/** Every scheme with its name and funding sources, as its newest version says. */
export async function schemeNames(db: Reader) {
	const rows = await db
		.selectFrom('scheme')
		.innerJoin('scheme_version as v', 'v.scheme_id', 'scheme.id')
		.distinctOn('scheme.id')
		.orderBy('scheme.id')
		.orderBy('v.number', 'desc')
		.select([
			'scheme.id',
			'scheme.code',
			sql<SchemeContent['name']>`v.content -> 'name'`.as('name'),
			sql<SchemeContent['funding']>`v.content -> 'funding'`.as('funding')
		])
		.execute();
	return rows.sort((a, b) => a.code.localeCompare(b.code));
}
