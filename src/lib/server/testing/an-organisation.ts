import { provinceOf } from '#lib/domain/undertaking/postcode.ts';
import { now } from '../clock.ts';
import type { RegisterProfile } from '#lib/domain/eligibility/register-profile.ts';
import type { Database } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import type { Person } from '../person/person.ts';

type Wishes = Partial<
	Omit<Tables['organisation'], 'id' | 'created_by' | 'created_at' | 'updated_at' | 'province' | 'register'>
> & {
	/** What the trade register says differently from the organisation; null: it does not know the number. */
	readonly register?: Partial<RegisterProfile> | null;
	readonly member?: 'owner' | 'editor' | 'reader';
};

const digits = (length: number): string =>
	Array.from({ length }, () => Math.floor(Math.random() * 10)).join('');

/** A general practice that meets every rule, owned by this person. Returns its id. */
export async function anOrganisation(db: Database, person: Person, wishes: Wishes = {}): Promise<string> {
	const { member = 'owner', register = {}, ...wished } = wishes;
	const at = await now(db);
	const organisation = {
		kvk_number: digits(8),
		name: 'Huisartsenpraktijk De Linde',
		establishment_number: digits(12),
		agb_code: `01${digits(6)}`,
		care_type: 'gp',
		sbi_codes: ['86210'],
		wtza: 'reported' as const,
		care_professionals: 4,
		street: 'Dorpsstraat',
		house_number: '12',
		postcode: '7411 AA',
		city: 'Deventer',
		...wished
	};
	const { id } = await db
		.insertInto('organisation')
		.values({
			...organisation,
			province: provinceOf(organisation.postcode),
			register: register && JSON.stringify({ ...profileOf(organisation, at), ...register }),
			created_by: person.id,
			created_at: at,
			updated_at: at
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('organisation_member')
		.values({ organisation_id: id, person_id: person.id, role: member, joined_at: at })
		.execute();
	return id;
}

/** The register says what the organisation says. */
const profileOf = (
	organisation: Pick<
		Tables['organisation'],
		'kvk_number' | 'name' | 'street' | 'house_number' | 'postcode' | 'city'
	> & {
		readonly sbi_codes: readonly string[];
	},
	at: Date
): RegisterProfile => ({
	asked_at: at.toISOString(),
	kvk_number: organisation.kvk_number,
	name: organisation.name,
	trade_names: [organisation.name],
	active: true,
	founded_on: '2012-05-11',
	sbi_codes: organisation.sbi_codes,
	street: organisation.street,
	house_number: organisation.house_number,
	postcode: organisation.postcode,
	city: organisation.city
});
