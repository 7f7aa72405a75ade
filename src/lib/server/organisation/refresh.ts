import { NotFound, Refused } from '#lib/domain/refusal.ts';
import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';
import { isEstablishmentNumber } from '#lib/domain/undertaking/identifiers.ts';
import { provinceOf } from '#lib/domain/undertaking/postcode.ts';
import { permitEditor } from '../application/lock-own.ts';
import { record } from '../audit/record.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Person } from '../person/person.ts';
import { askRegisterFor } from './ask-register.ts';

const DOWN = {
	nl: 'Het handelsregister geeft nu geen antwoord. Uw gegevens blijven zoals ze zijn. Probeer het later nog eens.',
	en: 'The trade register does not answer now. Your details stay as they are. Please try again later.'
};
const UNKNOWN = {
	nl: 'Het handelsregister kent dit KVK-nummer niet. Bel ons, dan kijken wij samen wat er aan de hand is.',
	en: 'The trade register does not know this KVK number. Please call us, so that we can look into it together.'
};

/**
 * Asks the trade register again and takes over its name, address and activities.
 * @throws Refused when it is down or does not know the number: then nothing changes
 */
export async function refreshOrganisation(db: Database, person: Person, id: string): Promise<void> {
	await permitEditor(db, person, id);
	const known = await db
		.selectFrom('organisation')
		.where('id', '=', id)
		.select('kvk_number')
		.executeTakeFirst();
	if (!known) throw new NotFound('organisation');
	const answer = await askRegisterFor(db, person, known.kvk_number);
	if (answer.state !== 'found') throw new Refused(answer.state === 'down' ? DOWN : UNKNOWN);
	const { profile } = answer;
	await db.transaction().execute(async (tx) => {
		await permitEditor(tx, person, id);
		await tx
			.updateTable('organisation')
			.set({ ...factsOf(profile), register: JSON.stringify(profile), updated_at: await now(tx) })
			.where('id', '=', id)
			.execute();
		await record(tx, {
			record: 'organisation',
			record_id: id,
			event: 'organisation.refreshed',
			person_id: person.id
		});
	});
}

/** What the register tells; what it leaves out stays as it was. */
function factsOf(profile: RegisterProfile) {
	const { name, street, house_number, postcode, city, sbi_codes, establishment_number } = profile;
	const address = street && postcode && city;
	return {
		name: name.slice(0, 200),
		...(sbi_codes.length > 0 ? { sbi_codes: sbi_codes.slice(0, 20) } : {}),
		...(establishment_number && isEstablishmentNumber(establishment_number) ? { establishment_number } : {}),
		...(address ? { street, house_number, postcode, city, province: provinceOf(postcode) } : {})
	};
}
