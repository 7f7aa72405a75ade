import { regionFaults } from '../../domain/ranking/region.ts';
import { Refused } from '../../domain/refusal.ts';
import type { SchemeContent } from '../../domain/scheme/content.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';

type Next = {
	readonly scheme_id: string;
	readonly content: SchemeContent;
	readonly effective_on: string;
	readonly at: Date;
};

/**
 * Stores the next version of a scheme: what every way of publishing has in common.
 * @throws Refused when its regions cannot be
 */
export async function insertVersion(
	tx: Tx,
	person: Person,
	{ scheme_id, content, effective_on, at }: Next
): Promise<{ id: string; number: number }> {
	const faults = regionFaults(content.allocation?.regions ?? []);
	if (faults.length > 0) throw new Refused(...faults);
	const version = await tx
		.insertInto('scheme_version')
		.values(({ selectFrom, fn, lit }) => ({
			scheme_id,
			number: selectFrom('scheme_version')
				.where('scheme_id', '=', scheme_id)
				.select((eb) => eb(fn.coalesce(fn.max('number'), lit(0)), '+', 1).as('next')),
			content: JSON.stringify(content),
			published_at: at,
			effective_on
		}))
		.returning(['id', 'number'])
		.executeTakeFirstOrThrow();
	await record(tx, {
		record: 'scheme',
		record_id: scheme_id,
		event: 'scheme.version_published',
		person_id: person.id,
		details: { number: version.number, effective_on }
	});
	return version;
}
