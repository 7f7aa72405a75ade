import { Refused } from '../../domain/refusal.ts';
import { changedRules } from '../../domain/rule-set/changes.ts';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import { dateInAmsterdam, now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';
import { RULES_BY_DRAFT } from '../rule-set/words.ts';
import { outOfOrder } from './in-order.ts';
import { insertVersion } from './insert-version.ts';
import { newestVersion } from './newest-version.ts';

/**
 * Publishes the content of a scheme as its next version; the first time it makes the scheme. Cases keep theirs.
 * @throws Refused when it would change the rules of an existing scheme: that takes a draft and a second person; and
 * while a version is coming that takes effect later than today
 */
export async function publishVersion(
	db: Database,
	person: Person,
	content: SchemeContent
): Promise<{ scheme_id: string; scheme_version_id: string }> {
	permitRole(person, 'administrator');
	return db.transaction().execute(async (tx) => {
		const at = await now(tx);
		const made = await tx
			.insertInto('scheme')
			.values({ code: content.code, created_at: at })
			.onConflict((conflict) => conflict.column('code').doNothing())
			.returning('id')
			.executeTakeFirst();
		const { id: scheme_id } =
			made ??
			(await tx
				.selectFrom('scheme')
				.where('code', '=', content.code)
				.forUpdate()
				.select('id')
				.executeTakeFirstOrThrow());
		const effective_on = dateInAmsterdam(at);
		if (!made) {
			const newest = await newestVersion(tx, scheme_id);
			if (changedRules(newest.content.rules, content.rules).length > 0) throw new Refused(RULES_BY_DRAFT);
			const reasons = outOfOrder(newest, effective_on);
			if (reasons.length > 0) throw new Refused(...reasons);
		}
		const { id } = await insertVersion(tx, person, { scheme_id, content, effective_on, at });
		return { scheme_id, scheme_version_id: id };
	});
}
