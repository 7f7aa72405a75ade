import type { SchemeContent } from '../../domain/scheme/content.ts';
import type { Reader } from '../db/connect.ts';

/** What the newest version of any scheme says: for pages that belong to no case. Null before the first scheme. */
export async function latestContent(db: Reader): Promise<SchemeContent | null> {
	const version = await db
		.selectFrom('scheme_version')
		.select('content')
		.orderBy('published_at', 'desc')
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return version?.content ?? null;
}
