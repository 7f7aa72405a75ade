import { Refused } from '../../domain/refusal.ts';
import { provinceOf } from '../../domain/undertaking/postcode.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { askRegister } from '../register/kvk.ts';
import type { OrganisationInput } from './organisation.ts';

const KNOWN = {
	nl: 'Dit KVK-nummer is al aangemeld. Vraag de collega die dat deed om de aanvraag te doen, of bel ons.',
	en: 'This KVK number has been registered already. Ask the colleague who did so to make the application, or call us.',
	field: 'kvk_number'
};

/**
 * Makes an organisation and its first member, and asks the trade register about it. Making one's own a second time, by a second click, gives the one there is.
 * @returns its id
 * @throws Refused, without a word about the organisation, when somebody else registered this KVK number
 */
export async function createOrganisation(
	db: Database,
	person: Person,
	input: OrganisationInput
): Promise<string> {
	const register = await askRegister(input.kvk_number, await now(db));
	return db.transaction().execute(async (tx) => {
		const at = await now(tx);
		const made = await tx
			.insertInto('organisation')
			.values({
				...input,
				province: provinceOf(input.postcode),
				register: register && JSON.stringify(register),
				created_by: person.id,
				created_at: at,
				updated_at: at
			})
			.onConflict((conflict) => conflict.column('kvk_number').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return ownWith(tx, person, input.kvk_number);
		await tx
			.insertInto('organisation_member')
			.values({ organisation_id: made.id, person_id: person.id, role: 'owner', joined_at: at })
			.execute();
		await record(tx, {
			record: 'organisation',
			record_id: made.id,
			event: 'organisation.created',
			person_id: person.id
		});
		return made.id;
	});
}

async function ownWith(tx: Tx, person: Person, kvk_number: string): Promise<string> {
	const own = await tx
		.selectFrom('organisation')
		.innerJoin('organisation_member as m', 'm.organisation_id', 'organisation.id')
		.where('kvk_number', '=', kvk_number)
		.where('m.person_id', '=', person.id)
		.select('organisation.id')
		.executeTakeFirst();
	if (!own) throw new Refused(KNOWN);
	return own.id;
}
