import { changedRules } from '#lib/domain/rule-set/changes.ts';
import { db } from '#lib/server/db/connection.ts';
import { isId } from '#lib/server/http/is-id.ts';
import { words } from '#lib/server/http/words.ts';
import { versionRules, versionsOf } from '#lib/server/rule-set/queries.ts';
import { diffRows } from '../../diff.ts';
import { ruleRows } from '../../rows.ts';
import { versionAt } from '../../version-at.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { version } = await versionAt(event);
	const versions = await versionsOf(db, version.scheme_id);
	const wanted = event.url.searchParams.get('with') ?? '';
	const other =
		versions.find(({ id }) => isId(wanted) && id === wanted) ??
		versions.find(({ number }) => number === version.number - 1);
	const before = other && other.id !== version.id ? await versionRules(db, other.id) : undefined;
	return {
		version: { id: version.id, number: version.number, effective_on: version.effective_on },
		versions: versions.map(({ id, number }) => ({ id, number })),
		with: before ? { id: before.id, number: before.number } : null,
		changes: before
			? changedRules(before.rules, version.rules).map((pair) => ({
					id: pair.id,
					statement: words((pair.after ?? pair.before)?.statement ?? { nl: '', en: '' }),
					rows: diffRows(pair)
				}))
			: [],
		rows: ruleRows(version.rules, [])
	};
};
