import { NotFound } from '../../domain/refusal.ts';
import type { Reader } from '../db/connect.ts';

/** The newest version of a scheme, in effect or not yet. */
export async function newestVersion(db: Reader, scheme_id: string) {
	const version = await db
		.selectFrom('scheme_version')
		.where('scheme_id', '=', scheme_id)
		.orderBy('number', 'desc')
		.limit(1)
		.selectAll()
		.executeTakeFirst();
	if (!version) throw new NotFound('scheme');
	return version;
}

/** The version that new applications are made under on a day: the newest that is in effect; null before the first. */
export async function versionInEffect(db: Reader, scheme_id: string, on: string) {
	const version = await db
		.selectFrom('scheme_version')
		.where('scheme_id', '=', scheme_id)
		.where('effective_on', '<=', on)
		.orderBy('number', 'desc')
		.limit(1)
		.selectAll()
		.executeTakeFirst();
	return version ?? null;
}
