import { provinceOf } from '#lib/domain/undertaking/postcode.ts';
import { now } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Tables } from '../db/tables.ts';
import type { Person } from '../person/person.ts';

type Wishes = Partial<
	Omit<Tables['organisation'], 'id' | 'created_by' | 'created_at' | 'updated_at' | 'province'>
> & {
	readonly member?: 'owner' | 'editor' | 'reader';
};

const digits = (length: number): string =>
	Array.from({ length }, () => Math.floor(Math.random() * 10)).join('');

/** A general practice that meets every rule, owned by this person. Returns its id. */
export async function anOrganisation(db: Database, person: Person, wishes: Wishes = {}): Promise<string> {
	const { member = 'owner', ...wished } = wishes;
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
