import { Refused } from '#lib/domain/refusal.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { permitRole } from '../person/permit-role.ts';

export type ProviderInput = {
	readonly kvk_number: string;
	readonly name: string;
	/** As the portal writes it: '1234 AB'. */
	readonly postcode: string;
	readonly house_number: string;
	/** Local date. */
	readonly listed_from: string;
	readonly sells_products: boolean;
	readonly outside_eea: boolean;
};

const LISTED = {
	nl: 'Deze leverancier staat al op de lijst. Beëindig eerst die vermelding.',
	en: 'This provider is on the list already. End that listing first.',
	field: 'kvk_number'
};
const OVERLAPS = {
	nl: 'De leverancier stond op die dag al op de lijst. Kies een latere dag.',
	en: 'The provider was on the list on that day already. Choose a later day.',
	field: 'listed_from'
};

/**
 * Puts a provider on the scheme's list. Who was on it before gets a new row: the history stays as it was.
 * @throws Refused when the provider is on the list already, or was on that day
 */
export async function listProvider(db: Database, person: Person, provider: ProviderInput): Promise<string> {
	permitRole(person, 'administrator');
	return db.transaction().execute(async (tx) => {
		const earlier = await tx
			.selectFrom('provider')
			.where('kvk_number', '=', provider.kvk_number)
			.select('listed_until')
			.forUpdate()
			.execute();
		if (earlier.some(({ listed_until }) => listed_until === null)) throw new Refused(LISTED);
		if (earlier.some(({ listed_until }) => (listed_until ?? '') >= provider.listed_from))
			throw new Refused(OVERLAPS);
		const made = await tx
			.insertInto('provider')
			.values({ ...provider, recorded_by: person.id, recorded_at: await now(tx) })
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) throw new Refused(LISTED);
		await record(tx, {
			record: 'provider',
			record_id: made.id,
			event: 'provider.listed',
			person_id: person.id,
			details: { kvk_number: provider.kvk_number, listed_from: provider.listed_from }
		});
		return made.id;
	});
}
