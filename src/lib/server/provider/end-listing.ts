import { NotFound, Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

const ENDED = {
	nl: 'Deze vermelding is al beëindigd.',
	en: 'This listing has been ended already.'
};
const BEFORE = {
	nl: 'De laatste dag ligt vóór de eerste dag op de lijst.',
	en: 'The last day is before the first day on the list.',
	field: 'until_on'
};

/** Ends a provider's listing: orders after that day are no longer paid. `until_on`: the last day, local date. */
export async function endListing(
	db: Database,
	person: Person,
	{ provider_id, until_on }: { readonly provider_id: string; readonly until_on: string }
): Promise<void> {
	permitRole(person, 'administrator');
	await db.transaction().execute(async (tx) => {
		const provider = await tx
			.selectFrom('provider')
			.where('id', '=', provider_id)
			.select(['listed_from', 'listed_until'])
			.forUpdate()
			.executeTakeFirst();
		if (!provider) throw new NotFound('provider');
		if (provider.listed_until !== null) throw new Refused(ENDED);
		if (until_on < provider.listed_from) throw new Refused(BEFORE);
		await tx
			.updateTable('provider')
			.set({ listed_until: until_on })
			.where('id', '=', provider_id)
			.where('listed_until', 'is', null)
			.execute();
		await record(tx, {
			record: 'provider',
			record_id: provider_id,
			event: 'provider.ended',
			person_id: person.id,
			details: { until_on }
		});
	});
}
