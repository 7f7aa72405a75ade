import type { SchemeContent } from '../../domain/scheme/content.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

/** Publishes the content of a scheme as its next version; the first time it makes the scheme. Cases keep theirs. */
export async function publishVersion(
	db: Database,
	person: Person,
	content: SchemeContent
): Promise<{ scheme_id: string; scheme_version_id: string }> {
	permitRole(person, 'administrator');
	return db.transaction().execute(async (tx) => {
		const at = await now(tx);
		const scheme = await tx
			.insertInto('scheme')
			.values({ code: content.code, created_at: at })
			.onConflict((conflict) => conflict.column('code').doUpdateSet({ code: content.code }))
			.returning('id')
			.executeTakeFirstOrThrow();
		const version = await tx
			.insertInto('scheme_version')
			.values(({ selectFrom, fn, lit }) => ({
				scheme_id: scheme.id,
				number: selectFrom('scheme_version')
					.where('scheme_id', '=', scheme.id)
					.select((eb) => eb(fn.coalesce(fn.max('number'), lit(0)), '+', 1).as('next')),
				content: JSON.stringify(content),
				published_at: at
			}))
			.returning(['id', 'number'])
			.executeTakeFirstOrThrow();
		await record(tx, {
			record: 'scheme',
			record_id: scheme.id,
			event: 'scheme.version_published',
			person_id: person.id,
			details: { number: version.number }
		});
		return { scheme_id: scheme.id, scheme_version_id: version.id };
	});
}
