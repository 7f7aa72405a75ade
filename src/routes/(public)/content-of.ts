import { error } from '@sveltejs/kit';
import type { SchemeContent } from '#lib/domain/scheme/content.ts';
import { m } from '#lib/paraglide/messages.js';
import { db } from '#lib/server/db/connection.ts';
import { latestContent } from '#lib/server/scheme/latest.ts';

/** The newest scheme, for pages that speak of the scheme and not of one round; 404 before there is any. */
export async function contentOf(): Promise<SchemeContent> {
	const content = await latestContent(db);
	if (!content) error(404, m.refused_not_found());
	return content;
}
