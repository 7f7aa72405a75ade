import { record } from '../audit/record.ts';
import type { Database } from '../db/connect.ts';

const DAY = 24 * 3600 * 1000;
/** Any number: of two commands at once, one waits and then finds the other's administrator. */
const ONE_AT_A_TIME = 31_415_926;

type First = {
	readonly email: string;
	readonly name: string;
	/** The secret of the link with which the password is chosen, for 24 hours. */
	readonly token: string;
};

/** Makes the first administrator, of a new account or a known one; false when there is an administrator already. */
export async function makeFirstAdministrator(db: Database, { email, name, token }: First): Promise<boolean> {
	return db.transaction().execute(async (tx) => {
		await tx
			.selectNoFrom((eb) => eb.fn('pg_advisory_xact_lock', [eb.lit(ONE_AT_A_TIME)]).as('turn'))
			.execute();
		const there = await tx
			.selectFrom('person_role')
			.select('id')
			.where('role', '=', 'administrator')
			.executeTakeFirst();
		if (there) return false;
		const { id } = await tx
			.insertInto('person')
			.values({ email, name })
			.onConflict((conflict) => conflict.column('email').doUpdateSet({ email }))
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('person_role')
			.values({ person_id: id, role: 'administrator', scheme_id: null, source_code: null, granted_by: null })
			.execute();
		await tx
			.insertInto('verification')
			.values({
				identifier: `reset-password:${token}`,
				value: id,
				expires_at: new Date(Date.now() + DAY)
			})
			.execute();
		await record(tx, {
			record: 'person',
			record_id: id,
			event: 'person.role_granted',
			person_id: null,
			details: { role: 'administrator', first: true }
		});
		return true;
	});
}
